package gan.experiment.yaml;

import java.util.Locale;

/** Makes text from a user fit to be repeated in a message. */
public final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  /** The text in single quotes, on one line, cut where it is long. */
  public static String quoted(String text) {
    String cut = "'" + plain(text) + "'";
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST ? cut : cut + String.format(Locale.ROOT, " (%,d characters)", length);
  }

  /** The text on one line, without characters that steer a terminal, cut where it is long. */
  public static String plain(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? line(text)
        : line(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + "…";
  }

  /** The whole text on one line, without characters that steer a terminal. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().forEach(character -> append(line, character));
    return line.toString();
  }

  private static void append(StringBuilder line, int character) {
    if (character == '\n') {
      line.append("\\n");
    } else if (Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT) {
      line.append(String.format(Locale.ROOT, "\\u%04X", character));
    } else {
      line.appendCodePoint(character);
    }
  }
}
