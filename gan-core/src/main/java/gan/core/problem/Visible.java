package gan.core.problem;

import java.util.Locale;

/** Makes characters that steer a terminal visible: data and names may hold any. */
final class Visible {
  private Visible() {}

  /** The text with their numbers in their places; line breaks and tabs stay. */
  static String of(String text) {
    if (text.chars().noneMatch(Visible::steers)) {
      return text;
    }
    StringBuilder visible = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                visible.append(
                    steers(c) ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c)));
    return visible.toString();
  }

  private static boolean steers(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }
}
