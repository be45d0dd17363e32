package gan.data.tfrecord;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.tfrecord.RecordFraming;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * A TFRecord file: records in their {@link RecordFraming}, one after another.
 *
 * <p>Every checksum is compared at every read. Safe for use by several threads.
 */
final class RecordFile implements AutoCloseable {
  private static final long LONGEST = Integer.MAX_VALUE - 64;

  private final Path path;
  private final FileChannel channel;
  private final long size;

  private RecordFile(Path path, FileChannel channel, long size) {
    this.path = path;
    this.channel = channel;
    this.size = size;
  }

  static RecordFile open(Path path) {
    try {
      FileChannel channel = FileChannel.open(path);
      return new RecordFile(path, channel, channel.size());
    } catch (NoSuchFileException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_MISSING,
              "'" + path + "' does not exist",
              "give the path of a TFRecord file, or of a folder of such files."),
          e);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** The file. */
  Path path() {
    return path;
  }

  /** The length of the file. */
  long size() {
    return size;
  }

  /**
   * The record that begins at a place, checked.
   *
   * @throws GanException if the file ends before the record does, or a checksum differs
   */
  byte[] record(long place) {
    byte[] start = bytes(place, (int) Math.min(RecordFraming.BEFORE, size - place));
    boolean isGzip = place == 0 && start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    if (isGzip) {
      throw damaged(ErrorCode.DATA_FORMAT, "is packed with gzip", "unpack it with gunzip.");
    }
    if (start.length < RecordFraming.BEFORE) {
      throw cutOff(place);
    }
    ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    long length = header.getLong();
    if (header.getInt() != RecordFraming.checksum(start, 0, Long.BYTES)) {
      throw place == 0
          ? damaged(
              ErrorCode.DATA_FORMAT,
              "is no TFRecord file: the checksum of its first record's length differs",
              "give a file that TFRecordWriter wrote.")
          : broken(place, "length");
    }
    if (length < 0 || length > LONGEST) {
      throw damaged(
          ErrorCode.DATA_FORMAT,
          String.format(Locale.ROOT, "has a record of %,d bytes, at byte %,d", length, place),
          "write smaller records: none above 2 GB is read.");
    }
    if (length > size - place - RecordFraming.BEFORE - RecordFraming.AFTER) {
      throw cutOff(place);
    }
    byte[] record = bytes(place + RecordFraming.BEFORE, (int) length + RecordFraming.AFTER);
    int sum = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN).getInt((int) length);
    if (sum != RecordFraming.checksum(record, 0, (int) length)) {
      throw broken(place, "data");
    }
    return Arrays.copyOf(record, (int) length);
  }

  private byte[] bytes(long place, int count) {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    try {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, place + buffer.position()) < 0) {
          throw cutOff(place);
        }
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
    return buffer.array();
  }

  private static GanException unreadable(Path path, IOException e) {
    return new GanException(
        Problem.of(
            ErrorCode.IO,
            "'" + path + "' cannot be read: " + e.getMessage(),
            "check the disk that it is on."),
        e);
  }

  private GanException cutOff(long place) {
    String what =
        String.format(Locale.ROOT, "is cut off: it ends inside the record at byte %,d", place);
    return damaged(ErrorCode.DATA_TRUNCATED, what, "copy or write the file again.");
  }

  private GanException broken(long place, String part) {
    return damaged(
        ErrorCode.DATA_CORRUPT,
        String.format(
            Locale.ROOT,
            "is damaged: the checksum of the %s of the record at byte %,d differs",
            part,
            place),
        "copy or write the file again.");
  }

  private GanException damaged(ErrorCode code, String what, String fix) {
    return new GanException(Problem.of(code, "'" + path + "' " + what, fix));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing was written.
    }
  }
}
