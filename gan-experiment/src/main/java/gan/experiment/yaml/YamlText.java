package gan.experiment.yaml;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The characters of a configuration, and what they must be before anything parses them. */
public final class YamlText {
  /** The largest configuration in bytes: 1 MiB. */
  public static final int LARGEST = 1 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FIX = "save it as UTF-8 text.";

  private YamlText() {}

  /**
   * Decodes strict UTF-8.
   *
   * @param bytes the whole file
   * @param name the file's name, for messages
   */
  public static String decode(byte[] bytes, String name) {
    if (isUtf16(bytes)) {
      throw new GanException(
          Problem.of(ErrorCode.CONFIG_ENCODING, "the file is UTF-16, not UTF-8", FIX)
              .at(Location.of(name)));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      String message =
          String.format(
              Locale.ROOT,
              "byte 0x%02X at offset %,d is not UTF-8",
              bytes[in.position()],
              in.position());
      String text = new String(bytes, StandardCharsets.UTF_8);
      throw new GanException(
          Problem.of(ErrorCode.CONFIG_ENCODING, message, FIX).at(at(text, out.position(), name)));
    }
    return out.flip().toString();
  }

  /**
   * The text without its byte order mark, once it is known to be neither too long nor binary.
   *
   * @param text the whole configuration
   * @param name the file's name, for messages
   */
  public static String check(String text, String name) {
    if (text.length() > LARGEST) {
      throw tooLarge(name, "");
    }
    String bare = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    for (int i = 0; i < bare.length(); i += Character.charCount(bare.codePointAt(i))) {
      if (!StreamReader.isPrintable(bare.codePointAt(i))) {
        throw binary(bare, i, text.length() - bare.length(), name);
      }
    }
    return bare;
  }

  /** The failure that names the limit; {@code size} says how large it is, if that is known. */
  static GanException tooLarge(String name, String size) {
    return new GanException(
        Problem.of(
                ErrorCode.CONFIG_TOO_LARGE,
                "the file is larger than 1 MiB, the most that is read" + size,
                "give the experiment's YAML file; data belongs in files of its own.")
            .at(Location.of(name)));
  }

  private static GanException binary(String text, int index, int marks, String name) {
    int offset = text.substring(0, index).getBytes(StandardCharsets.UTF_8).length + 3 * marks;
    String message =
        String.format(
            Locale.ROOT,
            "character U+%04X at byte offset %,d does not belong in text",
            text.codePointAt(index),
            offset);
    return new GanException(
        Problem.of(
                ErrorCode.CONFIG_ENCODING,
                message,
                "delete it; if the file is not text, give the experiment's YAML file.")
            .at(at(text, index, name)));
  }

  private static Location at(String text, int index, String name) {
    String before = text.substring(0, index);
    int start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    int line = (int) (before + "|").lines().count() - 1;
    int column = before.codePointCount(start, index);
    return Places.ofFile(name, text).between(line, column, line, column + 1);
  }

  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return first == 0xFEFF || first == 0xFFFE || (bytes[0] == 0) != (bytes[1] == 0);
  }
}
