package gan.cli;

import java.time.Duration;
import java.util.Locale;

/** How a time that is left is written. */
final class TimeLeft {
  private TimeLeft() {}

  /** In its two largest units, such as {@code 2h14m}. */
  static String text(Duration left) {
    if (left.toHours() > 0) {
      return String.format(Locale.ROOT, "%dh%02dm", left.toHours(), left.toMinutesPart());
    }
    return left.toMinutes() > 0
        ? String.format(Locale.ROOT, "%dm%02ds", left.toMinutes(), left.toSecondsPart())
        : left.toSeconds() + "s";
  }
}
