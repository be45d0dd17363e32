package gan.cli;

import java.io.PrintWriter;
import java.io.Writer;

/**
 * Where a command's words go.
 *
 * @param results where what was asked for goes
 * @param notes where it says what it does
 * @param style how it shows that its work gets on
 */
record Screen(PrintWriter results, PrintWriter notes, ProgressStyle style) {

  /** Whether a line may be drawn again and again, on standard error. */
  boolean isLive() {
    return switch (style) {
      case BAR -> true;
      case AUTO -> Boolean.getBoolean("gan.terminal");
      case PLAIN, NONE -> false;
    };
  }

  /** Where plain lines of progress go, which may be nowhere. */
  PrintWriter progress() {
    return style == ProgressStyle.NONE ? new PrintWriter(Writer.nullWriter()) : notes;
  }
}
