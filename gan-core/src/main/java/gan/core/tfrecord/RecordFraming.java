package gan.core.tfrecord;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * How a record stands in a TFRecord file: its length in 8 bytes, their checksum in 4, its bytes,
 * and their checksum in 4, all little-endian.
 */
public final class RecordFraming {
  /** Bytes before a record. */
  public static final int BEFORE = Long.BYTES + Integer.BYTES;

  /** Bytes after it. */
  public static final int AFTER = Integer.BYTES;

  private static final int MASK = 0xa282ead8;

  private RecordFraming() {}

  /** A record as it stands in a file. */
  public static byte[] frame(byte[] record) {
    ByteBuffer framed =
        ByteBuffer.allocate(BEFORE + record.length + AFTER).order(ByteOrder.LITTLE_ENDIAN);
    framed.putLong(record.length);
    framed.putInt(checksum(framed.array(), 0, Long.BYTES));
    return framed.put(record).putInt(checksum(record, 0, record.length)).array();
  }

  /** The checksum of some bytes: CRC-32C, rotated and shifted so that it may be summed again. */
  public static int checksum(byte[] bytes, int offset, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, offset, length);
    int crc = (int) sum.getValue();
    return (crc >>> 15 | crc << 17) + MASK;
  }
}
