package gan.experiment.report;

import java.time.Duration;
import java.util.Locale;

/** How long something took, for people: its two largest units. */
final class TimeText {
  private TimeText() {}

  /** Such as {@code 15 s}, {@code 3 min 20 s} or {@code 2 d 4 h}. */
  static String of(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return String.format(Locale.ROOT, "%d min %d s", seconds / 60, seconds % 60);
    }
    return seconds < 86_400
        ? String.format(Locale.ROOT, "%d h %d min", seconds / 3600, seconds / 60 % 60)
        : String.format(Locale.ROOT, "%d d %d h", seconds / 86_400, seconds / 3600 % 24);
  }
}
