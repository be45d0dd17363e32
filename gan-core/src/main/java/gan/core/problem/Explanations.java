package gan.core.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The long texts of all codes, which stand in one resource: a section for each code. */
final class Explanations {
  private static final String RESOURCE = "explanations.md";
  private static final String HEADING = "## ";

  private Explanations() {}

  /** The section of a code, without its heading. */
  static String of(ErrorCode code) {
    String all = read();
    String heading = HEADING + code.id() + "\n";
    int start = all.indexOf(heading);
    if (start < 0) {
      throw new IllegalStateException(code.id() + " is not explained in " + RESOURCE + ".");
    }
    int begin = start + heading.length();
    int end = all.indexOf("\n" + HEADING, begin);
    return all.substring(begin, end < 0 ? all.length() : end).strip();
  }

  private static String read() {
    try (InputStream text = Explanations.class.getResourceAsStream(RESOURCE)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
