package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Game;
import gan.core.plugin.PluginRegistry;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import gan.experiment.Experiment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether the process grows while a DCGAN trains: the slope of its resident memory against steps,
 * with checkpoints, pictures and logs as usual. Not part of the tests: run with -Pbench.
 */
class MemoryBench {
  private static final int STEPS = 4000;
  private static final int EVERY = 10;

  /** Kernels' buffers have found their sizes by then, and what runs often is compiled. */
  private static final int SETTLED = 2000;

  /**
   * In kilobytes a step: 3 MB over the steps that are looked at, which compiled code and the
   * allocator's free lists may take. A batch of results that nobody closes would be hundreds of
   * times that.
   */
  private static final double NOISE = 1.5;

  @Test
  void residentMemoryDoesNotGrow(@TempDir Path folder) {
    Experiment experiment =
        Experiment.parse(
            """
            name: memory
            data: {type: digits}
            generator: {type: dcgan, width: 16}
            discriminator: {type: dcgan, width: 16}
            loss: {type: non-saturating}
            training: {steps: %d, batchSize: 16}
            output: {directory: %s, checkpointEvery: 100, sampleEvery: 100}
            """
                .formatted(STEPS, folder),
            "memory.yaml",
            List.of(),
            PluginRegistry.load(List.of()));
    Meter meter = new Meter();
    experiment.run((config, run) -> meter);
    Line line = Line.through(meter.kilobytes);
    System.out.printf(
        Locale.ROOT,
        "resident memory of steps %d to %d: slope %.3f ± %.3f KB a step, %d to %d MB, DCGAN 28x28 width 16, batch 16%n",
        SETTLED,
        STEPS,
        line.slope() / EVERY,
        2 * line.error() / EVERY,
        meter.kilobytes.stream().mapToLong(kb -> kb).min().orElse(0) / 1024,
        meter.kilobytes.stream().mapToLong(kb -> kb).max().orElse(0) / 1024);
    assertThat(line.slope() / EVERY).isBetween(-NOISE, NOISE);
  }

  private static final class Meter implements TrainingListener {
    private final List<Long> kilobytes = new ArrayList<>();

    @Override
    public void stepped(Game game, StepReport report) {
      if (report.step() > SETTLED && report.step() % EVERY == 0) {
        kilobytes.add(resident());
      }
    }

    private static long resident() {
      try {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The least-squares line through equally spaced values.
   *
   * @param slope from one value to the next
   * @param error the slope's standard error
   */
  private record Line(double slope, double error) {

    static Line through(List<Long> values) {
      int n = values.size();
      double centre = (n - 1) / 2.0;
      double mean = values.stream().mapToLong(value -> value).average().orElse(0);
      double squares = 0;
      double products = 0;
      for (int i = 0; i < n; i++) {
        squares += (i - centre) * (i - centre);
        products += (i - centre) * (values.get(i) - mean);
      }
      double slope = products / squares;
      double rest = 0;
      for (int i = 0; i < n; i++) {
        double off = values.get(i) - mean - slope * (i - centre);
        rest += off * off;
      }
      return new Line(slope, Math.sqrt(rest / (n - 2) / squares));
    }
  }
}
