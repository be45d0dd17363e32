package gan.data.cifar;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Reads the files of a tar archive one after another. Nothing is ever written to the disk, and an
 * archive with links, devices or names that lead out of a folder is refused whole.
 */
final class Tar {
  private static final int BLOCK = 512;
  private static final int SIZE_AT = 124;
  private static final int SUM_AT = 148;
  private static final int TYPE_AT = 156;
  private static final int PREFIX_AT = 345;

  private final Path path;
  private final InputStream in;
  private long bytes;
  private long left;

  Tar(Path path, InputStream in) {
    this.path = path;
    this.in = in;
  }

  /** Whether this is how a tar archive begins. */
  static boolean recognises(byte[] start) {
    return start.length >= BLOCK && sum(start) == octal(start, SUM_AT, 8);
  }

  /** Goes on to the next file; its name, or empty at the end. */
  Optional<String> next() throws IOException {
    while (true) {
      in.skipNBytes(left);
      byte[] header = in.readNBytes(BLOCK);
      if (header.length == 0 || (header.length == BLOCK && isZero(header))) {
        return Optional.empty();
      }
      if (!recognises(header)) {
        throw new ZipException("the archive in it is damaged");
      }
      long size = octal(header, SIZE_AT, 12);
      if (size < 0) {
        throw new ZipException("the archive in it is damaged");
      }
      left = (size + BLOCK - 1) / BLOCK * BLOCK;
      String name = name(header);
      if (isFile(header[TYPE_AT], name)) {
        bytes = size;
        return Optional.of(name);
      }
    }
  }

  /** Reads the file that it stands at; at most so many bytes. */
  byte[] read(int limit) throws IOException {
    byte[] content = in.readNBytes((int) Math.min(limit, bytes));
    left -= content.length;
    if (content.length < Math.min(limit, bytes)) {
      throw new ZipException("the archive in it ends too early");
    }
    return content;
  }

  private boolean isFile(byte type, String name) {
    boolean described = type == 'x' || type == 'g' || type == 'L';
    boolean folder = type == '5';
    boolean file = type == '0' || type == 0;
    boolean leaves =
        name.startsWith("/")
            || name.contains("\\")
            || name.matches("[A-Za-z]:.*")
            || name.matches("(.*/)?\\.\\.(/.*)?");
    if ((!described && !folder && !file) || leaves) {
      String what = leaves ? "leads out of the archive" : "is a link or a device";
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_UNSAFE,
              "'" + path + "' is refused: its entry '" + name + "' " + what,
              "fetch the archive again, from where the data set is published."));
    }
    return file;
  }

  private static String name(byte[] header) {
    String prefix = text(header, PREFIX_AT, 155);
    String name = text(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String text(byte[] header, int at, int length) {
    int end = at;
    while (end < at + length && header[end] != 0) {
      end++;
    }
    return new String(header, at, end - at, StandardCharsets.UTF_8);
  }

  /** A number in octal digits; -1 if it is none. */
  private static long octal(byte[] header, int at, int length) {
    String digits = text(header, at, length).strip();
    return digits.matches("[0-7]{1,11}") ? Long.parseLong(digits, 8) : -1;
  }

  private static long sum(byte[] header) {
    long sum = 8L * ' ';
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= SUM_AT && i < SUM_AT + 8 ? 0 : Byte.toUnsignedInt(header[i]);
    }
    return sum;
  }

  private static boolean isZero(byte[] header) {
    for (byte b : header) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }
}
