package gan.data.tfrecord;

import java.util.zip.CRC32C;

/** The checksum of TFRecord files: CRC-32C, rotated and shifted so that it may be summed again. */
final class MaskedCrc {
  private static final int SHIFT = 0xa282ead8;

  private MaskedCrc() {}

  /** The checksum of some bytes. */
  static int of(byte[] bytes, int offset, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, offset, length);
    int crc = (int) sum.getValue();
    return (crc >>> 15 | crc << 17) + SHIFT;
  }
}
