package gan.experiment.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailTest {
  private static final long GIGABYTE = 1L << 30;

  @TempDir private Path folder;

  @Test
  void aSmallFileIsReadCompletely() throws Exception {
    assertThat(tail("one\ntwo\n").lines()).containsExactly("one", "two");
    assertThat(tail("one\ntwo\n").last()).contains("two");
  }

  @Test
  void aLineThatIsStillBeingWrittenIsLeftOut() throws Exception {
    assertThat(tail("one\ntw").lines()).containsExactly("one");
    assertThat(tail("on").lines()).isEmpty();
  }

  @Test
  void ofALargeFileOnlyWholeLinesAtTheEndAreRead() throws Exception {
    String row = "0123456789abcde\n";
    assertThat(tail(row.repeat(10_000)).lines())
        .hasSize(Tail.BYTES / row.length() - 1)
        .containsOnly("0123456789abcde");
  }

  @Test
  void aLineLongerThanTheTailIsLeftOut() throws Exception {
    assertThat(tail("x".repeat(3 * Tail.BYTES) + "\n").lines()).isEmpty();
    assertThat(tail("x".repeat(3 * Tail.BYTES) + "\nlast\n").lines()).containsExactly("last");
  }

  @Test
  void anEmptyAndAMissingFileHaveNoLines() throws Exception {
    assertThat(tail("").last()).isEmpty();
    assertThat(Tail.of(folder.resolve("none")).lines()).isEmpty();
  }

  @Test
  void noMoreIsReadOfAGigabyteThanOfAFewLines() throws Exception {
    Path file = folder.resolve("huge");
    try (SeekableByteChannel huge =
        Files.newByteChannel(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      huge.position(GIGABYTE);
      huge.write(ByteBuffer.wrap("\n{\"step\": 9}\n".getBytes(StandardCharsets.UTF_8)));
    }
    try (Counted counted = new Counted(Files.newByteChannel(file))) {
      assertThat(Tail.of(counted).last()).contains("{\"step\": 9}");
      assertThat(counted.bytes).isEqualTo(Tail.BYTES);
    }
  }

  private Tail tail(String text) throws IOException {
    return Tail.of(Files.writeString(folder.resolve("file"), text));
  }

  /** Counts what is read. */
  private static final class Counted implements SeekableByteChannel {
    private final SeekableByteChannel channel;
    private long bytes;

    Counted(SeekableByteChannel channel) {
      this.channel = channel;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      int count = channel.read(into);
      bytes += Math.max(0, count);
      return count;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      return channel.write(from);
    }

    @Override
    public long position() throws IOException {
      return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
      channel.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
      channel.truncate(size);
      return this;
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
