package gan.experiment.export;

import gan.core.export.NpzSamples;
import gan.core.export.PngFolder;
import gan.core.export.SampleSink;
import gan.core.game.TrainedGenerator;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.SampleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Writes many samples of a run's generator: sample i is that of seed {@code seed + i}, and where
 * the generator knows c classes, of class {@code i mod c}. What is in memory does not grow with
 * their number.
 *
 * @param run what to draw from
 * @param format how they are written
 * @param count how many, at least one
 * @param seed the first
 */
public record SampleExport(ExportedRun run, Format format, int count, long seed) {
  private static final int AT_ONCE = 64;

  /** How samples are written. */
  public enum Format {
    /** A folder of PNG files, as {@link PngFolder} says. */
    PNG(""),
    /** One file of NumPy arrays, as {@link NpzSamples} says. */
    NPZ(".npz");

    private final String suffix;

    Format(String suffix) {
      this.suffix = suffix;
    }
  }

  /** Is told how many samples are written. */
  @FunctionalInterface
  public interface Progress {
    /** Some more are. */
    void at(int done, int total);
  }

  /** Refuses none. */
  public SampleExport {
    if (count < 1) {
      throw new GanException(
          Problem.of(
              ErrorCode.BAD_ARGUMENT, "there are no " + count + " samples", "ask for 1 or more."));
    }
  }

  /** Where they are written unless another place is named: {@code exports/RUN-step-N-samples}. */
  public Path place() {
    Path model = run.place();
    return model.resolveSibling(model.getFileName() + "-samples" + format.suffix);
  }

  /**
   * Writes them.
   *
   * @param place a file or folder that must not exist
   * @throws GanException if it does, or if samples are made from images or cannot be written so
   */
  public void write(Path place, Progress progress) {
    NewPath target = new NewPath(place).checked();
    try (TrainedGenerator generator = run.generator()) {
      if (generator.sample().isPaired()) {
        throw new GanException(
            Problem.of(
                ErrorCode.BAD_ARGUMENT,
                "the run's generator makes samples from images, and none are given",
                "draw them with 'gan sample RUN --given PATH', or leave --samples out to export"
                    + " the model."));
      }
      target.write(temporary -> write(generator, temporary, progress));
    }
  }

  private void write(TrainedGenerator generator, Path place, Progress progress) throws IOException {
    int classes = generator.isConditional() ? generator.sample().classes() : 0;
    try (SampleSink sink = sink(place, generator.sample(), classes > 0)) {
      for (int first = 0; first < count; first += AT_ONCE) {
        int n = Math.min(AT_ONCE, count - first);
        int[] labels =
            IntStream.range(first, first + n).map(i -> classes == 0 ? 0 : i % classes).toArray();
        long[] seeds = LongStream.range(seed + first, seed + first + n).toArray();
        sink.write(generator.samples(seeds, labels), labels);
        progress.at(first + n, count);
      }
    }
  }

  private SampleSink sink(Path place, SampleSpec sample, boolean isLabelled) throws IOException {
    return switch (format) {
      case PNG -> new PngFolder(Files.createDirectory(place), sample, isLabelled);
      case NPZ -> new NpzSamples(place, sample, count, isLabelled);
    };
  }
}
