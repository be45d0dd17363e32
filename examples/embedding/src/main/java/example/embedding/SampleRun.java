package example.embedding;

import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.experiment.SavedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Draws samples of the generator that a run has trained, for the seeds 0, 1, 2 …: {@code SampleRun
 * RUN COUNT PICTURE}.
 */
public final class SampleRun {
  private static final int COLUMNS = 10;

  private SampleRun() {}

  /** The picture is a new PNG. */
  public static void main(String... arguments) {
    try {
      draw(
          RunDirectory.open(Path.of(arguments[0])),
          Integer.parseInt(arguments[1]),
          Path.of(arguments[2]));
    } catch (GanException e) {
      System.err.println(e.getMessage());
      System.exit(e.status().code());
    }
  }

  static void draw(RunDirectory run, int count, Path picture) {
    PluginRegistry installed = PluginRegistry.load(List.of());
    SavedRun saved = SavedRun.find(run, OptionalLong.empty());
    try (TrainedGenerator generator = saved.generator(installed)) {
      Samples samples = samples(generator, count);
      saved.draw(COLUMNS, installed, pictures -> pictures.write(samples, picture));
    }
  }

  /** One for each seed; a generator that is told classes makes the first class. */
  private static Samples samples(TrainedGenerator generator, int count) {
    return generator.samples(LongStream.range(0, count).toArray(), new int[count]);
  }
}
