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
  private final Path path;

  private DecodedImages(Path path, CacheHeader header, FileChannel file) throws IOException {
    this.path = path;
    this.header = header;
    this.samplesASegment = Math.max(1, SEGMENT / header.sample().bytes());
    this.segments = new ArrayList<>();
    for (long slot = 0; slot < header.slots(); slot += samplesASegment) {
      long end = Math.min(header.slots(), slot + samplesASegment);
      segments.add(
          file.map(
              FileChannel.MapMode.READ_ONLY, header.at(slot), header.at(end) - header.at(slot)));
    }
    ByteBuffer rest = ByteBuffer.allocate((int) (header.namesAt() - header.tableAt()));
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
        return Optional.of(new DecodedImages(path, header.get(), file));
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

  /**
   * The path of each image, relative to the folder. They are not kept in memory.
   *
   * @throws gan.core.problem.GanException if the file is gone
   */
  List<String> names() {
    ByteBuffer bytes = ByteBuffer.allocate(header.nameBytes());
    try (FileChannel file = FileChannel.open(path)) {
      file.read(bytes, header.namesAt());
    } catch (IOException e) {
      throw CacheFolder.failed(path, "read", e);
    }
    return List.of(new String(bytes.array(), StandardCharsets.UTF_8).split("\0"));
  }

  /** A view of the bytes of one sample. */
  ByteBuffer values(int index) {
    int place = table[2 * index];
    int bytes = header.sample().bytes();
    return segments.get(place / samplesASegment).slice(place % samplesASegment * bytes, bytes);
  }

  void read(int index, Batch into, int slot) {
    into.slot(slot).put(values(index));
    if (header.sample().isLabelled()) {
      into.label(slot, table[2 * index + 1]);
    }
  }
}
