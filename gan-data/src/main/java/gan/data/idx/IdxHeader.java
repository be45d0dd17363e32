package gan.data.idx;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.SampleSpec;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the first bytes of an IDX file declare, and what is said when the rest does not bear it out.
 *
 * @param path the file
 * @param kind images or labels
 * @param count how many images or labels
 * @param height rows of an image; 1 for labels
 * @param width columns of an image; 1 for labels
 */
record IdxHeader(Path path, IdxKind kind, long count, long height, long width) {
  private static final int SIDE = 4096;
  static final String AGAIN =
      "fetch the file again; 'type: mnist' and 'type: fashion-mnist' fetch theirs, and check them.";

  /**
   * Reads a header.
   *
   * @param start the first bytes of the file, as many as there are
   * @throws GanException if they are something else, or declare sizes that no data set has
   */
  static IdxHeader parse(Path path, IdxKind kind, byte[] start) {
    if (start.length < 4 || ByteBuffer.wrap(start).getInt() != kind.magic()) {
      throw new GanException(Signature.mismatch(path, kind, start));
    }
    if (start.length < kind.headerBytes()) {
      String message = "'%s' ends in its header: %d of %d bytes are there";
      throw refuse(
          ErrorCode.DATA_TRUNCATED, AGAIN, message, path, start.length, kind.headerBytes());
    }
    boolean images = kind == IdxKind.IMAGES;
    IdxHeader header =
        new IdxHeader(
            path, kind, size(start, 4), images ? size(start, 8) : 1, images ? size(start, 12) : 1);
    header.check();
    return header;
  }

  private static long size(byte[] start, int at) {
    return Integer.toUnsignedLong(ByteBuffer.wrap(start).getInt(at));
  }

  private void check() {
    if (Math.max(height, width) > SIDE) {
      throw refuse(
          ErrorCode.DATA_FORMAT,
          "fetch it again: the header is damaged, or the file no data set.",
          "'%s' says that its images have %,d × %,d pixels; at most %,d × %,d are read",
          path,
          height,
          width,
          SIDE,
          SIDE);
    }
    if (values() == 0) {
      String message = "'%s' is empty: its header says %s bytes";
      String fix = "give a file that holds " + kind.noun() + ".";
      throw refuse(ErrorCode.DATA_FORMAT, fix, message, path, product());
    }
  }

  /** Bytes after the header; no overflow, since heights and widths are checked. */
  long values() {
    return count * height * width;
  }

  /** What one image is. */
  SampleSpec sample(int classes) {
    return SampleSpec.image((int) height, (int) width, 1, classes);
  }

  /** The file ends too early. */
  GanException shorter(long found) {
    return refuse(
        ErrorCode.DATA_TRUNCATED,
        AGAIN,
        "'%s' is cut off: its header says %s bytes, the file has %,d after the header",
        path,
        product(),
        found);
  }

  /** The file goes on. */
  GanException longer() {
    return refuse(
        ErrorCode.DATA_TRUNCATED,
        AGAIN,
        "'%s' is too long: its header says %s bytes, the file has more after the header",
        path,
        product());
  }

  /** The file may be sound, but memory does not hold it. */
  GanException larger(int limit) {
    return refuse(
        ErrorCode.OUT_OF_MEMORY,
        "give Java more memory with -Xmx, or split the file: none above 2 GB is read.",
        "'%s' holds %s bytes, this process can hold %,d of them",
        path,
        product(),
        limit);
  }

  private String product() {
    return kind == IdxKind.IMAGES
        ? String.format(Locale.ROOT, "%,d × %,d × %,d = %,d", count, height, width, values())
        : String.format(Locale.ROOT, "%,d", count);
  }

  private static GanException refuse(ErrorCode code, String fix, String message, Object... values) {
    return new GanException(Problem.of(code, String.format(Locale.ROOT, message, values), fix));
  }
}
