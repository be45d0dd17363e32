package gan.data.download;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What is here of a file that is being fetched: {@code name.part}, and in {@code name.part.version}
 * which version of the file the bytes belong to, in the server's words.
 *
 * <p>That something cannot be written is never taken for a fault of the network: it is a {@link
 * GanException}.
 */
final class PartFile {
  private final Path target;
  private final Path part;
  private final Path version;

  /** What is here of {@code target}. */
  PartFile(Path target) {
    this.target = target;
    this.part = target.resolveSibling(target.getFileName() + ".part");
    this.version = target.resolveSibling(target.getFileName() + ".part.version");
  }

  private interface Writing<T> {
    T run() throws IOException;
  }

  private <T> T written(Writing<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "'" + part + "' cannot be written: " + e,
              "make room on its disk and the folder writable, or set GAN_CACHE to another folder."),
          e);
    }
  }

  /** Where the bytes are. */
  Path path() {
    return part;
  }

  /** How many bytes are here. */
  long size() {
    return written(() -> Files.exists(part) ? Files.size(part) : 0);
  }

  /**
   * Which version of the file the bytes are of; empty if there are none, or the server said none.
   */
  Optional<String> version() {
    return written(
        () ->
            size() > 0 && Files.exists(version)
                ? Optional.of(Files.readString(version))
                : Optional.empty());
  }

  /** Drops all bytes. */
  void clear() {
    written(() -> Files.deleteIfExists(part));
    written(() -> Files.deleteIfExists(version));
  }

  /** Drops all bytes, and remembers the version of those to come. */
  void begin(Optional<String> validator) {
    clear();
    written(() -> Files.createDirectories(part.getParent()));
    validator.ifPresent(text -> written(() -> Files.writeString(version, text)));
  }

  /** Opens the file to add to it. */
  FileChannel append() {
    return written(
        () -> FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  /** Adds bytes. */
  void write(FileChannel to, byte[] bytes, int count) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
    while (buffer.hasRemaining()) {
      written(() -> to.write(buffer));
    }
  }

  /** Gives the whole file its name. */
  void install() {
    written(
        () -> {
          try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
          }
          Files.deleteIfExists(version);
          return Files.move(
              part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
  }
}
