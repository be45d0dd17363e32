package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Game;
import gan.core.plugin.PluginRegistry;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import gan.experiment.Experiment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What reading ahead brings: trainings that differ in it take turns, so that a busy machine slows
 * all of them alike. Not part of the tests: run with -Pbench and the folder of data.
 */
class FeedingBench {
  private static final List<Integer> READ_AHEAD = List.of(1, 0, 2, 4);
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 10;
  private static final int STEPS = 50;

  @ParameterizedTest
  @CsvSource({"dcgan, width: 16", "mlp, hidden: [16]"})
  void readingAheadDoesNotSlowTrainingDown(String model, String size, @TempDir Path folder) {
    Map<Integer, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int readAhead : READ_AHEAD) {
        List<Double> all = seconds.computeIfAbsent(readAhead, ahead -> new ArrayList<>());
        experiment(model + ", " + size, readAhead, folder).run((config, run) -> new Meter(all));
      }
    }
    double one = median(seconds.get(1));
    seconds.forEach(
        (readAhead, all) ->
            System.out.printf(
                Locale.ROOT,
                "%s, %s, 64x64 faces, batch 64: readAhead %d: %.2f steps/s, %.3f of readAhead 1%n",
                model,
                size,
                readAhead,
                1 / median(all),
                one / median(all)));
    assertThat(one / median(seconds.get(2))).isBetween(0.95, 3.0);
  }

  private static Experiment experiment(String model, int readAhead, Path folder) {
    return Experiment.parse(
        """
        name: feeding
        data: {type: image-folder, path: %s/faces/crop64, cache: %s/cache}
        generator: {type: %s}
        discriminator: {type: %s}
        loss: {type: non-saturating}
        training: {steps: %d, readAhead: %d}
        output: {directory: %s/runs, checkpointEvery: 1000000, sampleEvery: 1000000}
        """
            .formatted(
                System.getProperty("gan.data"), folder, model, model, STEPS, readAhead, folder),
        "feeding.yaml",
        List.of(),
        PluginRegistry.load(List.of()));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private record Meter(List<Double> seconds) implements TrainingListener {
    @Override
    public void stepped(Game game, StepReport report) {
      if (report.step() > WARM_UP) {
        seconds.add(report.seconds());
      }
    }
  }
}
