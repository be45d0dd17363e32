package gan.core.health;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that goes wrong in a training which goes on.
 *
 * @param step when it was seen
 * @param name what it is called, in lower case with hyphens; it never changes
 * @param message what was measured, a sentence with the figures
 * @param advice what to do, a sentence
 * @param picture the picture that shows it, if one does
 */
public record HealthWarning(
    long step, String name, String message, String advice, Optional<Path> picture) {

  /** All of it on one line. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "step %d, %s: %s %s", step, name, message, advice)
        + picture.map(path -> " See " + path).orElse("");
  }

  /** A measured number with three significant digits. */
  static String figure(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
