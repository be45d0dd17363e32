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

  private final int[] shown;
  private final int start;
  private final boolean isCutBefore;
  private final boolean isCutAfter;

  /** Looks only as far into the line as the window goes: lines can be very long. */
  private Excerpt(Location place) {
    String line = Secrets.starred(place.text());
    int column = Math.max(place.column() - 1, 0);
    int end = offset(line, 0, column + WIDTH);
    int length = line.codePointCount(0, end);
    int from = Math.min(Math.max(0, column - BEFORE), Math.max(0, length - WIDTH));
    int begin = offset(line, 0, from);
    int stop = offset(line, begin, WIDTH);
    shown = line.substring(begin, stop).codePoints().toArray();
    start = Math.min(column - from, shown.length);
    isCutBefore = from > 0;
    isCutAfter = stop < line.length();
  }

  private static int offset(String line, int begin, int count) {
    int left = line.codePointCount(begin, line.length());
    return line.offsetByCodePoints(begin, Math.min(count, left));
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
    int[] visible = Arrays.stream(shown).map(Excerpt::visible).toArray();
    return (isCutBefore ? "…" : "")
        + new String(visible, 0, visible.length)
        + (isCutAfter ? "…" : "");
  }

  /** A tab above stays a tab below, so that both lines reach the same column at any tab width. */
  private String carets(int length) {
    StringBuilder text = new StringBuilder(isCutBefore ? " " : "");
    Arrays.stream(shown, 0, start).forEach(c -> text.append(c == '\t' ? '\t' : ' '));
    return text.append("^".repeat(Math.max(1, Math.min(length, shown.length - start)))).toString();
  }

  /** What could move the cursor, colour the terminal or turn the text round is not printed. */
  private static int visible(int character) {
    boolean hidden =
        Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    return hidden && character != '\t' ? REPLACEMENT : character;
  }
}
