package gan.data.gzip;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952), one member after another. Unlike the JDK's stream it refuses bytes after
 * the last member, and says what is wrong and where.
 *
 * <p>All damage is a {@link ZipException} whose message completes "the file is damaged: …".
 */
public final class Gunzip extends InputStream {
  private static final int DEFLATE = 8;
  private static final int HEADER_SUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream packed;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private long taken;
  private boolean ended;

  /** Reads the header of the first member. */
  public Gunzip(InputStream packed) throws IOException {
    this.packed = packed;
    readHeader();
  }

  /**
   * What a file holds, gzipped or not.
   *
   * @param file must support marks
   * @return supports marks
   */
  public static InputStream content(InputStream file) throws IOException {
    byte[] start = peek(file, 2);
    boolean packed = start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    return packed ? new BufferedInputStream(new Gunzip(file)) : file;
  }

  /** The next bytes of a stream that supports marks, fewer at its end; it stays where it is. */
  public static byte[] peek(InputStream in, int length) throws IOException {
    in.mark(length);
    byte[] bytes = in.readNBytes(length);
    in.reset();
    return bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      int count = inflate(into, offset, length);
      if (count > 0) {
        sum.update(into, offset, count);
        return count;
      }
      if (inflater.finished()) {
        readTrailer();
        ended = !fill();
        if (!ended) {
          readHeader();
        }
      } else {
        require();
        inflater.setInput(buffer);
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int offset, int length) throws IOException {
    try {
      return inflater.inflate(into, offset, length);
    } catch (DataFormatException e) {
      IOException damage = damage("its data is broken near byte %,d");
      damage.initCause(e);
      throw damage;
    }
  }

  private void readHeader() throws IOException {
    long begin = position();
    if (next() != 0x1f || next() != 0x8b) {
      throw damage("it ends at byte %,d, and something else follows", begin);
    }
    if (next() != DEFLATE) {
      throw damage("it is packed in a way that gzip does not know");
    }
    int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    skip((flags & HEADER_SUM) != 0 ? 2 : 0);
    inflater.reset();
    sum.reset();
  }

  private void readTrailer() throws IOException {
    long declaredSum = nextInt();
    long declaredLength = nextInt();
    if (declaredSum != sum.getValue()) {
      throw damage("its checksum is %08x, that of its data %08x", declaredSum, sum.getValue());
    }
    long length = inflater.getBytesWritten() & 0xffffffffL;
    if (declaredLength != length) {
      throw damage("its length is %,d bytes, that of its data %,d", declaredLength, length);
    }
  }

  private void skipText(boolean present) throws IOException {
    boolean inside = present;
    while (inside) {
      inside = next() != 0;
    }
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private long nextInt() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    require();
    return Byte.toUnsignedInt(buffer.get());
  }

  private void require() throws IOException {
    if (!fill()) {
      throw damage("it ends too early, after %,d bytes");
    }
  }

  private boolean fill() throws IOException {
    if (!buffer.hasRemaining()) {
      int count = packed.readNBytes(buffer.array(), 0, buffer.capacity());
      buffer.position(0).limit(count);
      taken += count;
    }
    return buffer.hasRemaining();
  }

  private long position() {
    return taken - buffer.remaining();
  }

  private ZipException damage(String message) {
    return damage(message, position());
  }

  private static ZipException damage(String message, Object... values) {
    return new ZipException(String.format(Locale.ROOT, message, values));
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }
}
