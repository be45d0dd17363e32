package gan.data.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an npy file declares: after six fixed bytes a version, a length, and a Python dictionary of
 * three keys (NumPy enhancement proposal 1). Nothing else is taken, least of all code.
 *
 * @param file the file, as messages name it
 * @param type what each number is
 * @param order the order of its bytes
 * @param isFortran whether the first axis varies fastest, not the last
 * @param shape how long each axis is
 */
record NpyHeader(
    String file, NpyType type, ByteOrder order, boolean isFortran, List<Integer> shape) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int PICKLE = 0x80;
  private static final int LONGEST = 1 << 16;
  private static final Pattern TYPE =
      Pattern.compile("['\"]descr['\"]\\s*:\\s*['\"]([^'\"]*)['\"]");
  private static final Pattern RECORDS = Pattern.compile("['\"]descr['\"]\\s*:\\s*\\[");
  private static final Pattern OBJECTS = Pattern.compile("['\"][|<>=]?O\\d*['\"]");
  private static final Pattern ORDER =
      Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern SHAPE =
      Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(((?:\\s*\\d{1,18}L?\\s*,?)*)\\s*\\)");

  /** Reads a header, and leaves the stream at the first number. */
  static NpyHeader read(String file, InputStream in) throws IOException {
    byte[] start = in.readNBytes(8);
    if (start.length > 1 && Byte.toUnsignedInt(start[0]) == PICKLE && start[1] <= 5) {
      throw NpyProblems.pickled(file);
    }
    if (start.length < 8 || !Arrays.equals(start, 0, 6, MAGIC, 0, 6)) {
      String bytes = HexFormat.ofDelimiter(" ").formatHex(start);
      throw NpyProblems.format(
          file,
          start.length == 0
              ? "is empty"
              : "is not a NumPy file: it starts with the bytes " + bytes);
    }
    if (start[6] < 1 || start[6] > 3 || start[7] != 0) {
      throw NpyProblems.format(
          file, "is of version %d.%d; 1.0, 2.0 and 3.0 are read", start[6], start[7]);
    }
    return parse(file, text(file, in, start[6]));
  }

  private static String text(String file, InputStream in, int version) throws IOException {
    byte[] size = in.readNBytes(version == 1 ? 2 : 4);
    long length = 0;
    for (int i = size.length - 1; i >= 0; i--) {
      length = length << 8 | Byte.toUnsignedInt(size[i]);
    }
    if (length > LONGEST) {
      throw NpyProblems.format(file, "says that its header has %,d bytes", length);
    }
    byte[] text = in.readNBytes((int) length);
    if (size.length < 2 || text.length < length) {
      throw NpyProblems.length(file, "ends in its header");
    }
    return new String(text, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }

  private static NpyHeader parse(String file, String text) {
    if (RECORDS.matcher(text).find()) {
      boolean objects = OBJECTS.matcher(text).find();
      throw objects ? NpyProblems.pickled(file) : NpyProblems.type(file, "structure");
    }
    Matcher type = TYPE.matcher(text);
    Matcher order = ORDER.matcher(text);
    Matcher shape = SHAPE.matcher(text);
    if (!type.find() || !order.find() || !shape.find() || !isRestEmpty(text, type, order, shape)) {
      throw NpyProblems.format(
          file, "has the header \"%s\", which NumPy does not write", shown(text));
    }
    String code = type.group(1);
    return new NpyHeader(
            file,
            type(file, code),
            code.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
            order.group(1).equals("True"),
            shape(file, shape.group(1)))
        .checked();
  }

  private static boolean isRestEmpty(String text, Matcher... found) {
    StringBuilder rest = new StringBuilder(text);
    for (Matcher part : found) {
      rest.replace(part.start(), part.end(), " ".repeat(part.end() - part.start()));
    }
    return rest.toString().matches("\\s*\\{[\\s,]*}\\s*");
  }

  private static String shown(String text) {
    String line = text.strip().replaceAll("\\p{C}", "\uFFFD");
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }

  private static NpyType type(String file, String code) {
    if (code.endsWith("O")) {
      throw NpyProblems.pickled(file);
    }
    boolean ordered = code.length() > 1 && "<>|=".indexOf(code.charAt(0)) >= 0;
    Optional<NpyType> type = NpyType.of(ordered ? code.substring(1) : code);
    boolean clear =
        type.isPresent()
            && ordered
            && ("<>".indexOf(code.charAt(0)) >= 0 || type.get().bytes() == 1);
    if (!clear) {
      throw NpyProblems.type(file, code);
    }
    return type.get();
  }

  private static List<Integer> shape(String file, String text) {
    List<Long> axes =
        DIGITS.matcher(text).results().map(axis -> Long.parseLong(axis.group())).toList();
    for (long axis : axes) {
      if (axis > Integer.MAX_VALUE) {
        throw NpyProblems.format(file, "says that an axis has %,d entries", axis);
      }
    }
    return axes.stream().map(Long::intValue).toList();
  }

  private NpyHeader checked() {
    if (shape.isEmpty()) {
      throw NpyProblems.format(file, "holds one number, not an array");
    }
    if (shape.contains(0)) {
      throw NpyProblems.format(file, "is empty: its shape is %s", shape);
    }
    return this;
  }

  /** How many bytes the numbers take; the largest long if that is too much for one. */
  long bytes() {
    long bytes = type.bytes();
    for (int axis : shape) {
      if (bytes > Long.MAX_VALUE / axis) {
        return Long.MAX_VALUE;
      }
      bytes *= axis;
    }
    return bytes;
  }

  /** {@code 60,000 × 28 × 28 × 4 = 188,160,000}, the last factor being the bytes of a number. */
  String product() {
    String axes =
        shape.stream()
            .map(axis -> String.format(Locale.ROOT, "%,d", axis))
            .collect(Collectors.joining(" × "));
    String size = type.bytes() == 1 ? "" : " × " + type.bytes();
    return axes + size + String.format(Locale.ROOT, " = %,d", bytes());
  }

  /** Reads the numbers that follow, all of them and nothing more. */
  ByteBuffer values(InputStream in, int limit) throws IOException {
    int most = (int) Math.min(bytes(), limit);
    byte[] values = in.readNBytes(most);
    if (values.length < most) {
      throw NpyProblems.length(
          file,
          "is cut off: its header says %s bytes, it has %,d after the header",
          product(),
          values.length);
    }
    if (bytes() > limit) {
      throw NpyProblems.larger(file, product(), limit);
    }
    if (in.read() >= 0) {
      throw NpyProblems.length(
          file, "is too long: its header says %s bytes, it has more after the header", product());
    }
    return ByteBuffer.wrap(values).order(order);
  }
}
