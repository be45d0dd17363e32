package gan.core.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writing that survives a power cut: on the disk before anything relies on it. */
public final class Durable {
  private Durable() {}

  /** Forces a file, or the list of names in a folder, to the disk. */
  static void force(Path path) throws IOException {
    StandardOpenOption how =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /** Gives a folder its final name, in one step and on the disk. */
  static void name(Path temporary, Path folder) throws IOException {
    Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
    force(folder.toAbsolutePath().getParent());
  }

  /**
   * Writes a small text so that whoever reads the file, whenever the process or the machine stops,
   * finds either the old text or the new one.
   *
   * @param file in a folder that exists
   * @param text all of it
   */
  public static void replace(Path file, String text) throws IOException {
    Path temporary = file.resolveSibling(".tmp-" + file.getFileName());
    Files.writeString(temporary, text);
    force(temporary);
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(file.toAbsolutePath().getParent());
  }

  /**
   * Removes a folder with all that is in it; its own files last, so that a half is still hidden.
   */
  public static void remove(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
