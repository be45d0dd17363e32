package gan.data.imagefolder;

import gan.core.spi.SampleSpec;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * How a file of decoded images begins: what is in it, and where.
 *
 * <p>After these 4,096 bytes come room for so many samples, a table with place and label of each
 * sample that is used, notes as text, and the paths of those images with a zero between them.
 *
 * @param sample what one sample is
 * @param slots for how many samples there is room
 * @param count how many of them are used
 * @param noteBytes how long the notes are
 * @param nameBytes how long the paths are
 */
record CacheHeader(SampleSpec sample, int slots, int count, int noteBytes, int nameBytes) {
  static final int BYTES = 4096;
  private static final long MAGIC = 0x47414e2d494d4731L;
  private static final int USED = Long.BYTES + 32 + 8 * Integer.BYTES;

  /** The header as it stands in a file. */
  ByteBuffer encode(byte[] key) {
    ByteBuffer header = ByteBuffer.allocate(BYTES).putLong(MAGIC).put(key);
    header.putInt((int) sample.height()).putInt((int) sample.width());
    header.putInt((int) sample.channels()).putInt(sample.classes());
    header.putInt(slots).putInt(count).putInt(noteBytes).putInt(nameBytes);
    return header.putInt(sum(header)).rewind();
  }

  /** The header of a file; empty if it is of another key, or damaged. */
  static Optional<CacheHeader> decode(ByteBuffer header, byte[] key) {
    byte[] found = new byte[key.length];
    header.get(Long.BYTES, found);
    if (header.getLong(0) != MAGIC
        || !Arrays.equals(found, key)
        || header.getInt(USED) != sum(header)) {
      return Optional.empty();
    }
    ByteBuffer numbers = header.position(Long.BYTES + key.length);
    SampleSpec sample =
        SampleSpec.image(numbers.getInt(), numbers.getInt(), numbers.getInt(), numbers.getInt());
    return Optional.of(
        new CacheHeader(
            sample, numbers.getInt(), numbers.getInt(), numbers.getInt(), numbers.getInt()));
  }

  private static int sum(ByteBuffer header) {
    CRC32 sum = new CRC32();
    sum.update(header.slice(0, USED));
    return (int) sum.getValue();
  }

  /** Where a sample lies. */
  long at(long slot) {
    return BYTES + slot * sample.bytes();
  }

  /** Where the table lies. */
  long tableAt() {
    return at(slots);
  }

  /** Where the notes lie. */
  long notesAt() {
    return tableAt() + 2L * Integer.BYTES * count;
  }

  /** Where the paths lie. */
  long namesAt() {
    return notesAt() + noteBytes;
  }

  /** How long the whole file is. */
  long fileBytes() {
    return namesAt() + nameBytes;
  }
}
