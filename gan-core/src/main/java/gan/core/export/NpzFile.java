package gan.core.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * NumPy arrays, one after another, in a zip that is not compressed: what is in it depends on the
 * numbers alone, since its times are fixed, and is as large as it has to be, since each entry may
 * have more than 4 GB, as NumPy writes them too.
 *
 * <p>Numbers may be written in pieces: an entry's checksum and size are put before it when it ends.
 */
final class NpzFile implements Closeable {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final short VERSION = 45;
  private static final short FIRST_DAY = 0x21; // 1980-01-01
  private static final int LATER = -1; // see the 64-bit field
  private static final int NUMPY_ALIGNMENT = 64;
  private static final int ROOM = 256;

  private final FileChannel channel;
  private final List<Entry> entries = new ArrayList<>();
  private Entry open;

  private static final class Entry {
    private final byte[] name;
    private final long offset;
    private final CRC32 checksum = new CRC32();
    private long size;

    Entry(String name, long offset) {
      this.name = name.getBytes(StandardCharsets.US_ASCII);
      this.offset = offset;
    }
  }

  NpzFile(Path path) throws IOException {
    channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Begins an array.
   *
   * @param type as NumPy writes it, such as {@code <f4}
   */
  void begin(String name, String type, long... shape) throws IOException {
    end();
    open = new Entry(name + ".npy", channel.position());
    put(local(open));
    write(header(type, shape));
  }

  /** Writes numbers of the array. */
  void write(ByteBuffer numbers) throws IOException {
    open.checksum.update(numbers.duplicate());
    open.size += numbers.remaining();
    put(numbers);
  }

  private static ByteBuffer header(String type, long... shape) {
    String axes = Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(", "));
    String text =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }"
            .formatted(type, shape.length == 1 ? axes + "," : axes);
    int start = 10;
    int length = (start + text.length() + NUMPY_ALIGNMENT) / NUMPY_ALIGNMENT * NUMPY_ALIGNMENT;
    String padded = text + " ".repeat(length - start - text.length() - 1) + "\n";
    return little(length)
        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
        .putShort((short) padded.length())
        .put(padded.getBytes(StandardCharsets.US_ASCII))
        .flip();
  }

  private void end() throws IOException {
    if (open != null) {
      long here = channel.position();
      channel.position(open.offset);
      put(local(open));
      channel.position(here);
      entries.add(open);
      open = null;
    }
  }

  private static ByteBuffer local(Entry entry) {
    ByteBuffer bytes = little(ROOM).putInt(LOCAL);
    common(bytes, entry).putShort((short) 20).put(entry.name);
    return bytes
        .putShort((short) 1)
        .putShort((short) 16)
        .putLong(entry.size)
        .putLong(entry.size)
        .flip();
  }

  /** What both headers of an entry say, up to the length of what is extra. */
  private static ByteBuffer common(ByteBuffer bytes, Entry entry) {
    return bytes
        .putShort(VERSION)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort(FIRST_DAY)
        .putInt((int) entry.checksum.getValue())
        .putInt(LATER)
        .putInt(LATER)
        .putShort((short) entry.name.length);
  }

  private static ByteBuffer central(Entry entry) {
    ByteBuffer bytes = little(ROOM).putInt(CENTRAL).putShort(VERSION);
    common(bytes, entry).putShort((short) 28);
    bytes.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(LATER);
    bytes.put(entry.name).putShort((short) 1).putShort((short) 24);
    return bytes.putLong(entry.size).putLong(entry.size).putLong(entry.offset).flip();
  }

  private void finish() throws IOException {
    long begin = channel.position();
    for (Entry entry : entries) {
      put(central(entry));
    }
    long end = channel.position();
    ByteBuffer bytes = little(ROOM).putInt(END64).putLong(44).putShort(VERSION).putShort(VERSION);
    bytes.putInt(0).putInt(0).putLong(entries.size()).putLong(entries.size());
    bytes.putLong(end - begin).putLong(begin);
    bytes.putInt(LOCATOR64).putInt(0).putLong(end).putInt(1);
    short count = (short) entries.size();
    bytes.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
    put(bytes.putInt((int) (end - begin)).putInt(LATER).putShort((short) 0).flip());
  }

  private void put(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      end();
      finish();
    }
  }
}
