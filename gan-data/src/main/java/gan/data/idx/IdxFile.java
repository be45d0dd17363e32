package gan.data.idx;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.data.gzip.Gunzip;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * An IDX file of unsigned bytes in memory. On disk it is a header of big-endian sizes and then the
 * values, image after image and row by row, or label after label.
 *
 * <p>A header is believed only as far as the file bears it out: memory grows with the bytes that
 * are there, and unpacking stops one byte after the end that the header declares.
 */
final class IdxFile {
  private static final int PEEK = 512;
  private static final int FIRST_READ = 1 << 16;

  private final IdxHeader header;
  private final byte[] values;

  private IdxFile(IdxHeader header, byte[] values) {
    this.header = header;
    this.values = values;
  }

  /**
   * Reads and checks a file, gzipped or not.
   *
   * @throws GanException if it cannot be read, or is not what it should be
   */
  static IdxFile read(Path path, IdxKind kind) {
    long spare = Runtime.getRuntime().maxMemory() / 2;
    return read(path, kind, (int) Math.min(spare, Integer.MAX_VALUE - 8));
  }

  /** Reads a file of at most {@code limit} values. */
  static IdxFile read(Path path, IdxKind kind, int limit) {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
        InputStream content = Gunzip.content(file)) {
      IdxHeader header = IdxHeader.parse(path, kind, Gunzip.peek(content, PEEK));
      content.skipNBytes(kind.headerBytes());
      long expected = Math.max(FIRST_READ, Files.size(path));
      return new IdxFile(header, values(content, header, expected, limit));
    } catch (ZipException e) {
      String what = "is a damaged gzip file: " + e.getMessage();
      throw unreadable(ErrorCode.DATA_CORRUPT, path, what, IdxHeader.AGAIN, e);
    } catch (AccessDeniedException e) {
      String fix = "grant the permission to read it.";
      throw unreadable(ErrorCode.IO, path, "may not be read", fix, e);
    } catch (IOException e) {
      String what = "cannot be read: " + e.getMessage();
      throw unreadable(ErrorCode.IO, path, what, "check the disk that it is on.", e);
    }
  }

  private static GanException unreadable(
      ErrorCode code, Path path, String what, String fix, IOException cause) {
    return new GanException(Problem.of(code, "'" + path + "' " + what, fix), cause);
  }

  private static byte[] values(InputStream content, IdxHeader header, long expected, int limit)
      throws IOException {
    long most = Math.min(header.values(), limit);
    byte[] values = new byte[(int) Math.min(expected, most)];
    int filled = content.readNBytes(values, 0, values.length);
    while (filled == values.length && filled < most) {
      values = Arrays.copyOf(values, (int) Math.min(2L * filled, most));
      filled += content.readNBytes(values, filled, values.length - filled);
    }
    boolean more = content.read() >= 0;
    if (!more && filled < header.values()) {
      throw header.shorter(filled);
    }
    if (more) {
      throw filled < header.values() ? header.larger(limit) : header.longer();
    }
    return values;
  }

  /** What the file declares, and so holds. */
  IdxHeader header() {
    return header;
  }

  /** How many images or labels there are. */
  int count() {
    return (int) header.count();
  }

  /** Copies one image. */
  void image(int index, ByteBuffer into) {
    int pixels = values.length / count();
    into.put(values, index * pixels, pixels);
  }

  /** One label, 0 to 255. */
  int label(int index) {
    return Byte.toUnsignedInt(values[index]);
  }
}
