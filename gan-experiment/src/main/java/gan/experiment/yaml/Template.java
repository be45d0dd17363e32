package gan.experiment.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with references in it.
 *
 * @param pieces the whole text, piece by piece
 */
record Template(List<Piece> pieces) {
  static final String OPEN = "${";
  static final String LITERAL = "$${";

  /** Copies the list. */
  Template {
    pieces = List.copyOf(pieces);
  }

  /** What stands between two borders. */
  sealed interface Piece {}

  /**
   * Characters that mean themselves.
   *
   * @param text the characters
   */
  record Literal(String text) implements Piece {}

  /**
   * What stands for another value.
   *
   * @param name what stands between the braces
   * @param text all of it, with its braces
   * @param number how many openings, those that are escaped included, come before it in the text
   * @param isClosed whether its brace is closed
   */
  record Reference(String name, String text, int number, boolean isClosed) implements Piece {}

  /** Takes a text apart. */
  static Template of(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int number = 0;
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith(LITERAL, at)) {
        literal.append(OPEN);
        at += LITERAL.length();
        number++;
      } else if (text.startsWith(OPEN, at)) {
        pieces.add(new Literal(literal.toString()));
        literal.setLength(0);
        Reference reference = reference(text, at, number++);
        pieces.add(reference);
        at += reference.text().length();
      } else {
        literal.append(text.charAt(at++));
      }
    }
    pieces.add(new Literal(literal.toString()));
    pieces.removeIf(piece -> piece instanceof Literal empty && empty.text().isEmpty());
    return new Template(pieces);
  }

  /** The text that stands for itself, whatever it holds. */
  static String escaped(String text) {
    return text.replace(OPEN, LITERAL);
  }

  private static Reference reference(String text, int start, int number) {
    int end = text.indexOf('}', start);
    return end < 0
        ? new Reference("", text.substring(start), number, false)
        : new Reference(
            text.substring(start + OPEN.length(), end),
            text.substring(start, end + 1),
            number,
            true);
  }
}
