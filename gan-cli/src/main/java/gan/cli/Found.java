package gan.cli;

import gan.core.evaluate.Assessment;
import java.util.List;
import java.util.stream.Collectors;

/** What an evaluation of a step found, in one line. */
final class Found {
  private Found() {}

  static String line(long step, List<Assessment> found) {
    return "step "
        + step
        + "  "
        + found.stream().map(Assessment::text).collect(Collectors.joining("  "));
  }
}
