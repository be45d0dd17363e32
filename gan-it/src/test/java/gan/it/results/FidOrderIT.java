package gan.it.results;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.evaluate.Assessment;
import gan.core.plugin.PluginRegistry;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.DataSource;
import gan.experiment.Experiment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** FID grows with what is wrong, and with nothing else. */
class FidOrderIT {
  private static final int SAMPLES = 2000;
  private static final Path REAL = Path.of(System.getProperty("gan.data"));

  private final PluginRegistry registry = PluginRegistry.load(List.of());

  @Test
  void moreBlurMoreNoiseAndFewerClassesAreWorse() {
    try (DataSource train = data("train", 0);
        DataSource test = data("test", 1)) {
      FidOrder order = new FidOrder(train, test, extractor(), SAMPLES, registry);
      assertGrows(order.blurred());
      assertGrows(order.noisy());
      assertGrows(order.dropped());
    }
  }

  @Test
  void otherSamplesOfTheSameKindAreTheSame() {
    try (DataSource train = data("train", 0);
        DataSource test = data("test", 1)) {
      List<Assessment> halves = new FidOrder(train, test, extractor(), SAMPLES, registry).halves();
      double apart = halves.get(0).measurement().value() - halves.get(1).measurement().value();
      assertThat(Math.abs(apart)).isLessThan(width(halves.get(0)) + width(halves.get(1)));
    }
  }

  /** Each step by more than both values are unsure. */
  private static void assertGrows(Map<Double, Assessment> steps) {
    Assessment before = null;
    for (Map.Entry<Double, Assessment> step : steps.entrySet()) {
      if (before != null) {
        assertThat(low(step.getValue()))
            .as("at %s after %s", step.getKey(), before.measurement().value())
            .isGreaterThan(high(before));
      }
      before = step.getValue();
    }
  }

  private static double low(Assessment found) {
    return interval(found).low();
  }

  private static double high(Assessment found) {
    return interval(found).high();
  }

  private static double width(Assessment found) {
    return (high(found) - low(found)) / 2;
  }

  private static ConfidenceInterval interval(Assessment found) {
    return found.measurement().interval().orElseThrow();
  }

  /** MNIST where it is, else the embedded digits. */
  private DataSource data(String split, int seed) {
    String source =
        isThere()
            ? "{type: idx, path: " + REAL.resolve("mnist") + ", split: " + split + "}"
            : "{type: digits}";
    return Experiment.parse(
            """
            name: data
            seed: %d
            data: %s
            generator: {type: dcgan}
            discriminator: {type: dcgan}
            loss: {type: minimax}
            training: {steps: 1}
            """
                .formatted(seed, source),
            "data.yaml",
            List.of(),
            registry)
        .openData();
  }

  private static String extractor() {
    return isThere()
        ? "{type: frozen-graph, path: "
            + REAL.resolve("eval/mnist_cnn_frozen.pb")
            + ", scale: 0.01}"
        : "{type: random-network}";
  }

  private static boolean isThere() {
    return Files.isDirectory(REAL.resolve("mnist")) && Files.isDirectory(REAL.resolve("eval"));
  }
}
