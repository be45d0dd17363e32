package gan.core.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One line that a user wrote, as it is quoted: numbered, cut to a screen, marked underneath. */
final class Excerpt {
  private static final int WIDTH = 100;
  private static final int BEFORE = 40;
  private static final int REPLACEMENT = 0xFFFD;

  private final int[] line;
  private final int start;
  private final int from;
  private final int to;

  private Excerpt(Location place) {
    line = place.text().codePoints().toArray();
    start = Math.min(Math.max(place.column() - 1, 0), line.length);
    from = line.length <= WIDTH ? 0 : Math.max(0, Math.min(start - BEFORE, line.length - WIDTH));
    to = Math.min(line.length, from + WIDTH);
  }

  /** The quoted line, and the line with the carets and their label; nothing without a text. */
  static List<String> of(Location place, String label) {
    if (place.text().isEmpty()) {
      return List.of();
    }
    Excerpt excerpt = new Excerpt(place);
    String number = String.format(Locale.ROOT, "%4d | ", place.line());
    List<String> lines = new ArrayList<>();
    lines.add((number + excerpt.text()).stripTrailing());
    if (place.column() > 0) {
      String gutter = " ".repeat(number.length() - 2) + "| ";
      lines.add((gutter + excerpt.carets(place.length()) + "  " + label).stripTrailing());
    }
    return lines;
  }

  private String text() {
    int[] shown = Arrays.stream(line, from, to).map(Excerpt::visible).toArray();
    return (from > 0 ? "…" : "")
        + new String(shown, 0, shown.length)
        + (to < line.length ? "…" : "");
  }

  /** A tab above stays a tab below, so that both lines reach the same column at any tab width. */
  private String carets(int length) {
    StringBuilder text = new StringBuilder(from > 0 ? " " : "");
    Arrays.stream(line, from, start).forEach(c -> text.append(c == '\t' ? '\t' : ' '));
    return text.append("^".repeat(Math.max(1, Math.min(length, to - start)))).toString();
  }

  /** What could move the cursor, colour the terminal or turn the text round is not printed. */
  private static int visible(int character) {
    boolean hidden =
        Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    return hidden && character != '\t' ? REPLACEMENT : character;
  }
}
