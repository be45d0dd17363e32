package gan.experiment.runs;

import java.util.Map;

/** What people call the quantities in a run's logs. */
public final class QuantityNames {
  private static final Map<String, String> SHORT =
      Map.of(
          MetricRow.DISCRIMINATOR_LOSS,
          "D loss",
          MetricRow.GENERATOR_LOSS,
          "G loss",
          MetricRow.REAL,
          "D(x)",
          MetricRow.FAKE,
          "D(G(z))",
          MetricRow.SECONDS,
          "seconds/step");

  private QuantityNames() {}

  /** The name; the log's own where there is no shorter one. */
  public static String of(String quantity) {
    return SHORT.getOrDefault(quantity, quantity);
  }
}
