package gan.data.imagefolder;

import java.util.Locale;

/** Names as they are printed: what could move the cursor or turn the text round is spelled out. */
final class Shown {
  private Shown() {}

  static String path(String path) {
    StringBuilder shown = new StringBuilder();
    path.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }
}
