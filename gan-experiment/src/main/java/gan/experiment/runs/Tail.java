package gan.experiment.runs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The last lines of a text file, however large it is. A line that is cut off at either end is left
 * out: another process may be writing it.
 *
 * @param lines the oldest first
 */
record Tail(List<String> lines) {
  /** What is read of a file at most: some 50 rows of metrics. */
  static final int BYTES = 1 << 13;

  /** The last lines of a file; none if there is no file. */
  static Tail of(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return of(channel);
    } catch (NoSuchFileException e) {
      return new Tail(List.of());
    }
  }

  /** The last lines of what a channel reads. */
  static Tail of(SeekableByteChannel channel) throws IOException {
    long start = Math.max(0, channel.size() - BYTES);
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    channel.position(start);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // A read may return less than there is.
    }
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    int first = start == 0 ? 0 : text.indexOf('\n') + 1;
    int end = text.lastIndexOf('\n') + 1;
    return new Tail(first < end ? text.substring(first, end).lines().toList() : List.of());
  }

  /** The last line. */
  Optional<String> last() {
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
  }
}
