package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Game;
import gan.core.plugin.PluginRegistry;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import gan.experiment.Experiment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of a DCGAN step is spent outside TensorFlow. Not part of the tests: run with -Pbench.
 */
class StepOverheadBench {
  private static final int WARM_UP = 20;
  private static final int STEPS = 120;

  @Test
  void aStepSpendsLessThanOnePercentOutsideTheSession(@TempDir Path folder) {
    double[] shares = new double[STEPS - WARM_UP];
    Experiment experiment =
        Experiment.parse(
            """
            name: overhead
            data: {type: digits}
            generator: {type: dcgan}
            discriminator: {type: dcgan}
            loss: {type: non-saturating}
            training: {steps: %d}
            output: {directory: %s}
            """
                .formatted(STEPS, folder),
            "overhead.yaml",
            List.of(),
            PluginRegistry.load(List.of()));
    experiment.run((config, run) -> new Meter(shares));
    Arrays.sort(shares);
    double median = shares[shares.length / 2];
    System.out.printf(
        Locale.ROOT,
        "outside Session.run: median %.3f %%, worst tenth %.3f %% of a step, DCGAN 28x28 width 64, batch 64,"
            + " %d processors%n",
        100 * median,
        100 * shares[shares.length * 9 / 10],
        Runtime.getRuntime().availableProcessors());
    assertThat(median).isBetween(0.0, 0.01);
  }

  private static final class Meter implements TrainingListener {
    private final double[] shares;
    private long before;

    Meter(double[] shares) {
      this.shares = shares;
    }

    @Override
    public void stepped(Game game, StepReport report) {
      double inside = (game.sessionNanos() - before) / 1e9;
      before = game.sessionNanos();
      if (report.step() > WARM_UP) {
        shares[(int) report.step() - WARM_UP - 1] = 1 - inside / report.seconds();
      }
    }
  }
}
