package gan.experiment.describe;

import java.util.ArrayList;
import java.util.List;

/** Text broken between words. */
final class Wrapped {
  private Wrapped() {}

  /** The lines of a text, none longer than {@code width} unless a single word is. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.split(" ", -1)) {
        if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** How many characters a reader sees. */
  static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
