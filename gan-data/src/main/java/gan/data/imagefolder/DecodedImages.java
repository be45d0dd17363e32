package gan.data.imagefolder;

import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of decoded images, mapped into memory: the system keeps in memory what is used, and the
 * heap holds 8 bytes a sample. Safe for use by several threads.
 */
final class DecodedImages {
  private static final int SEGMENT = 1 << 30;

  private final CacheHeader header;
  private final List<ByteBuffer> segments;
  private final int samplesASegment;
  private final int[] table;
  private final List<String> notes;

  private DecodedImages(CacheHeader header, FileChannel file) throws IOException {
    this.header = header;
    this.samplesASegment = Math.max(1, SEGMENT / header.sample().bytes());
    this.segments = new ArrayList<>();
    for (long slot = 0; slot < header.slots(); slot += samplesASegment) {
      long end = Math.min(header.slots(), slot + samplesASegment);
      segments.add(
          file.map(
              FileChannel.MapMode.READ_ONLY, header.at(slot), header.at(end) - header.at(slot)));
    }
    ByteBuffer rest = ByteBuffer.allocate((int) (header.fileBytes() - header.tableAt()));
    file.read(rest, header.tableAt());
    IntBuffer numbers = rest.rewind().asIntBuffer();
    this.table = new int[2 * header.count()];
    numbers.get(table);
    byte[] text = new byte[header.noteBytes()];
    rest.get(rest.limit() - text.length, text);
    this.notes = new String(text, StandardCharsets.UTF_8).lines().toList();
  }

  /** Maps a file; empty if there is none of this key, or it is not whole: then it is deleted. */
  static Optional<DecodedImages> open(Path path, byte[] key) {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (FileChannel file = FileChannel.open(path)) {
      ByteBuffer start = ByteBuffer.allocate(CacheHeader.BYTES);
      file.read(start, 0);
      Optional<CacheHeader> header =
          CacheHeader.decode(start, key).filter(found -> isWhole(found, file));
      if (header.isPresent()) {
        return Optional.of(new DecodedImages(header.get(), file));
      }
      Files.delete(path);
      return Optional.empty();
    } catch (IOException e) {
      throw CacheFolder.failed(path, "read", e);
    }
  }

  private static boolean isWhole(CacheHeader header, FileChannel file) {
    try {
      return file.size() == header.fileBytes();
    } catch (IOException e) {
      return false;
    }
  }

  SampleSpec sample() {
    return header.sample();
  }

  int count() {
    return header.count();
  }

  /** What was noted when the images were decoded. */
  List<String> notes() {
    return notes;
  }

  void read(int index, Batch into, int slot) {
    int place = table[2 * index];
    int bytes = header.sample().bytes();
    ByteBuffer segment = segments.get(place / samplesASegment);
    into.slot(slot).put(0, segment, place % samplesASegment * bytes, bytes);
    if (header.sample().isLabelled()) {
      into.label(slot, table[2 * index + 1]);
    }
  }
}
