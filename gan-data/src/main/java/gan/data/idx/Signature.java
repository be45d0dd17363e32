package gan.data.idx;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Recognises what a file is when it is not the IDX file that it should be. */
enum Signature {
  PNG("89504e47", "a PNG image"),
  JPEG("ffd8ff", "a JPEG image"),
  ZIP("504b0304", "a zip archive"),
  GZIP("1f8b", "a gzip file inside a gzip file"),
  NUMPY("934e554d5059", "a NumPy array"),
  BYTES("000008", "an IDX file of another shape"),
  NUMBERS("0000", "an IDX file of another type");

  private static final int QUOTED = 30;

  private final String hex;
  private final String phrase;

  Signature(String hex, String phrase) {
    this.hex = hex;
    this.phrase = phrase;
  }

  /** What is said about a file that does not start with its kind's magic number. */
  static Problem mismatch(Path path, IdxKind expected, byte[] start) {
    String message =
        String.format(
            "'%s' is not an IDX file of %s but %s", path, expected.noun(), describe(start));
    return Problem.of(ErrorCode.DATA_FORMAT, message, fix(expected, start));
  }

  private static String fix(IdxKind expected, byte[] start) {
    if (Arrays.stream(IdxKind.values()).anyMatch(kind -> startsWith(start, hex(kind)))) {
      return "give the file of images as 'path' and the file of labels as 'labels'.";
    }
    if (isHtml(start)) {
      return "fetch the file again, from an address that answers with the file itself.";
    }
    return "give a file whose first bytes, once unpacked, are " + spaced(hex(expected)) + ".";
  }

  private static String describe(byte[] start) {
    if (start.length == 0) {
      return "an empty file";
    }
    for (IdxKind kind : IdxKind.values()) {
      if (startsWith(start, hex(kind))) {
        return "an IDX file of " + kind.noun();
      }
    }
    for (Signature signature : values()) {
      if (startsWith(start, signature.hex)) {
        return signature.phrase;
      }
    }
    if (isHtml(start)) {
      return "an HTML page, as a failed download leaves";
    }
    return isText(start) ? "text that starts with \"" + quote(start) + "\"" : bytes(start);
  }

  private static boolean startsWith(byte[] start, String hex) {
    return HexFormat.of().formatHex(start).startsWith(hex);
  }

  private static String hex(IdxKind kind) {
    return HexFormat.of().formatHex(ByteBuffer.allocate(4).putInt(kind.magic()).array());
  }

  private static boolean isHtml(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    return text.startsWith("<!doctype html") || text.startsWith("<html");
  }

  private static boolean isText(byte[] start) {
    return new String(start, StandardCharsets.ISO_8859_1)
        .chars()
        .allMatch(c -> (c >= ' ' && c < 0x7f) || Character.isWhitespace(c));
  }

  private static String quote(byte[] start) {
    String line =
        new String(start, StandardCharsets.ISO_8859_1).strip().lines().findFirst().orElse("");
    return line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line;
  }

  private static String bytes(byte[] start) {
    byte[] first = Arrays.copyOf(start, Math.min(4, start.length));
    return "data that starts with the bytes " + spaced(HexFormat.of().formatHex(first));
  }

  private static String spaced(String hex) {
    return hex.replaceAll("..(?!$)", "$0 ");
  }
}
