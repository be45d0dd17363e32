package gan.cli;

import gan.experiment.runs.MetricRow;
import java.util.Map;

/** What people call the quantities in a run's logs. */
final class QuantityNames {
  private static final Map<String, String> SHORT =
      Map.of(
          MetricRow.DISCRIMINATOR_LOSS,
          "D loss",
          MetricRow.GENERATOR_LOSS,
          "G loss",
          "real",
          "D(x)",
          "fake",
          "D(G(z))",
          "seconds",
          "seconds/step");

  private QuantityNames() {}

  /** The name; the log's own where there is no shorter one. */
  static String of(String quantity) {
    return SHORT.getOrDefault(quantity, quantity);
  }
}
