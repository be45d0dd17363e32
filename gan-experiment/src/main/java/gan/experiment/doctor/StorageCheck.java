package gan.experiment.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where runs and caches go.
 *
 * @param surroundings what is looked at
 */
record StorageCheck(Surroundings surroundings) {
  private static final double GIGABYTE = 1e9;
  private static final double LITTLE = 2 * GIGABYTE;

  List<Finding> all() {
    return List.of(folder(), cache());
  }

  private Finding folder() {
    Path folder = surroundings.folder();
    if (!Files.isWritable(folder)) {
      return Finding.bad(
          "folder",
          "'" + folder + "' cannot be written to",
          "work in a folder of your own, or set output.directory.");
    }
    try {
      double free = Files.getFileStore(folder).getUsableSpace();
      String text = String.format(Locale.ROOT, "'%s', %.1f GB free", folder, free / GIGABYTE);
      return free < LITTLE
          ? Finding.odd("folder", text, "make room: a run keeps several checkpoints.")
          : Finding.good("folder", text);
    } catch (IOException e) {
      return Finding.odd("folder", "'" + folder + "': " + e.getMessage(), "look at the disk.");
    }
  }

  private Finding cache() {
    Path cache = surroundings.cache();
    if (!Files.exists(cache)) {
      return Finding.good("cache", "'" + cache + "', nothing in it yet");
    }
    if (!Files.isWritable(cache)) {
      return Finding.odd(
          "cache", "'" + cache + "' cannot be written to", "mend its rights, or set GAN_CACHE.");
    }
    try (Stream<Path> files = Files.walk(cache)) {
      double bytes = files.filter(Files::isRegularFile).mapToLong(StorageCheck::size).sum();
      return Finding.good(
          "cache", String.format(Locale.ROOT, "'%s', %.2f GB in it", cache, bytes / GIGABYTE));
    } catch (IOException e) {
      return Finding.odd("cache", "'" + cache + "': " + e.getMessage(), "look at the disk.");
    }
  }

  /** A file may go while it is looked at. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
