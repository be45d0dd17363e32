package gan.cli;

import gan.core.evaluate.Assessment;
import gan.core.spi.Measurement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an evaluation of a step found, in one line. */
final class Found {
  private Found() {}

  static String line(long step, List<Assessment> found) {
    return "step "
        + step
        + "  "
        + found.stream().map(Found::value).collect(Collectors.joining("  "));
  }

  private static String value(Assessment found) {
    Measurement measurement = found.measurement();
    String floor =
        found
            .floor()
            .map(held -> String.format(Locale.ROOT, " (floor %.4g)", held.value()))
            .orElse("");
    return String.format(Locale.ROOT, "%s %.4g%s", measurement.name(), measurement.value(), floor);
  }
}
