package gan.data.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read, and shows the count after each read. */
final class CountedStream extends FilterInputStream {
  /** Is shown how many bytes were read so far, and how many of them just now. */
  interface Watch {
    void counted(long count, long more);
  }

  private final Watch watch;
  private long count;

  CountedStream(InputStream in, Watch watch) {
    super(in);
    this.watch = watch;
  }

  /** How many bytes were read. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    int more = Math.max(0, read);
    count += more;
    watch.counted(count, more);
    return read;
  }

  /** Skips by reading, so that every byte is counted. */
  @Override
  public long skip(long bytes) throws IOException {
    byte[] dropped = new byte[(int) Math.min(bytes, 1 << 13)];
    return Math.max(0, read(dropped, 0, dropped.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
