package gan.it.fuzz;

import gan.experiment.Experiment;
import gan.experiment.sweep.SweepPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what a command line says about an experiment. */
final class Configurations {
  static final String SMALL =
      """
      name: ring
      data: {type: ring}
      generator: {type: mlp}
      discriminator: {type: mlp}
      loss: {type: non-saturating}
      training: {steps: 10}
      """;

  private Configurations() {}

  /** Overrides, one a line. */
  static void overrides(byte[] input, Path folder) {
    ExperimentReader.checkThatItLoadsAgain(
        Experiment.parse(
            SMALL, folder.resolve("x.yaml").toString(), lines(input), ExperimentReader.INSTALLED));
  }

  /** Axes of a sweep, one a line. */
  static void axes(byte[] input, Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), SMALL);
    SweepPlan plan = SweepPlan.read(file, lines(input), List.of());
    if (plan.trials().size() > SweepPlan.MOST) {
      throw new AssertionError(plan.trials().size() + " trials");
    }
  }

  private static List<String> lines(byte[] input) {
    return new String(input, StandardCharsets.UTF_8).lines().limit(8).toList();
  }
}
