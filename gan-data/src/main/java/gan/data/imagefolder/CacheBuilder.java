package gan.data.imagefolder;

import gan.core.spi.SampleSpec;
import gan.data.image.BadImageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a file of decoded images: beside its place first, then under its name in one step, so that
 * a half never has it.
 *
 * @param images in the order of the samples
 * @param labels their classes
 * @param preparation makes samples of them
 * @param bad what cannot be decoded is added here
 */
record CacheBuilder(List<ImageFile> images, Labels labels, Preparation preparation, BadFiles bad) {

  /**
   * Decodes all images on all cores.
   *
   * @param place the file to write
   * @param key what the file is told by
   * @param notes what to note; called when all images are decoded, and may refuse to go on
   */
  void write(Path place, byte[] key, Supplier<List<String>> notes) {
    Path draft = place.resolveSibling(".tmp-" + UUID.randomUUID());
    createFolder(place.toAbsolutePath().getParent());
    try {
      try (FileChannel file =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        fill(file, key, notes);
        file.force(true);
      }
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (UncheckedIOException e) {
      throw CacheFolder.failed(place, "written", e.getCause());
    } catch (IOException e) {
      throw CacheFolder.failed(place, "written", e);
    } finally {
      discard(draft);
    }
  }

  private static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw CacheFolder.failed(folder, "made a folder", e);
    }
  }

  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      draft.toFile().deleteOnExit();
    }
  }

  private void fill(FileChannel file, byte[] key, Supplier<List<String>> notes) throws IOException {
    SampleSpec sample =
        SampleSpec.image(
            preparation.size().height(),
            preparation.size().width(),
            preparation.channels(),
            labels.names().size());
    CacheHeader layout = new CacheHeader(sample, images.size(), 0, 0, 0);
    boolean[] used = decode(file, layout);
    byte[] text = String.join("\n", notes.get()).getBytes(StandardCharsets.UTF_8);
    int[] kept = IntStream.range(0, used.length).filter(i -> used[i]).toArray();
    byte[] names = names(kept);
    CacheHeader header =
        new CacheHeader(sample, images.size(), kept.length, text.length, names.length);
    ByteBuffer table = ByteBuffer.allocate(2 * Integer.BYTES * kept.length);
    for (int image : kept) {
      table.putInt(image).putInt(labels.of(image));
    }
    write(file, table.flip(), header.tableAt());
    write(file, ByteBuffer.wrap(text), header.notesAt());
    write(file, ByteBuffer.wrap(names), header.namesAt());
    write(file, header.encode(key), 0);
  }

  private byte[] names(int[] kept) {
    return IntStream.of(kept)
        .mapToObj(image -> images.get(image).path())
        .collect(Collectors.joining("\0"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private boolean[] decode(FileChannel file, CacheHeader layout) {
    boolean[] used = new boolean[images.size()];
    Progress progress = new Progress(images.size());
    IntStream.range(0, images.size())
        .parallel()
        .forEach(
            i -> {
              try {
                ByteBuffer sample = ByteBuffer.wrap(preparation.prepare(images.get(i)));
                write(file, sample, layout.at(i));
                used[i] = true;
              } catch (BadImageException e) {
                bad.add(images.get(i).path(), e);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              progress.step("decoded");
            });
    return used;
  }

  private static void write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += file.write(bytes, position);
    }
  }
}
