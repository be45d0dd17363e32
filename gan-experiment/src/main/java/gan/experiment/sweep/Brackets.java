package gan.experiment.sweep;

import java.util.ArrayDeque;
import java.util.Deque;

/** The brackets and quotes that are open at a place of a text. Not thread-safe. */
final class Brackets {
  private static final String OPENING = "[{(";
  private static final String CLOSING = "]})";

  /** A bracket or quote and where it stands. */
  private record Open(char character, int at) {}

  private final Deque<Open> open = new ArrayDeque<>();

  /** Passes a character: in quotes only the same quote counts, and brackets close in any order. */
  void pass(char character, int at) {
    boolean isQuoted = !open.isEmpty() && "'\"".indexOf(open.peek().character()) >= 0;
    if (isQuoted) {
      if (character == open.peek().character()) {
        open.pop();
      }
    } else if (OPENING.indexOf(character) >= 0 || "'\"".indexOf(character) >= 0) {
      open.push(new Open(character, at));
    } else if (CLOSING.indexOf(character) >= 0 && !open.isEmpty()) {
      open.pop();
    }
  }

  boolean areClosed() {
    return open.isEmpty();
  }

  /** Where the outermost that is open stands. */
  int opened() {
    return open.getLast().at();
  }
}
