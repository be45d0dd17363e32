package gan.experiment.report;

import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * A picture that lies in a run's folder, and is whole.
 *
 * @param file where
 * @param width in pixels
 * @param height in pixels
 * @param bytes the file's size
 */
record Picture(Path file, int width, int height, long bytes) {
  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int HEADER = 0x49484452;
  private static final int HEAD_BYTES = 24;
  private static final long END = 0x49454e44ae426082L;
  private static final int END_BYTES = 8;

  /**
   * Looks at both ends of a PNG.
   *
   * @param run whose; a file that leads out of its folder is refused, so that a run that came from
   *     elsewhere puts no file of this machine into its report
   * @param file the picture
   * @throws IOException if it is none, or not whole
   */
  static Picture look(RunDirectory run, Path file) throws IOException {
    if (!file.toRealPath().startsWith(run.path().toRealPath())) {
      throw new IOException("it does not lie in the run's folder");
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long size = channel.size();
      ByteBuffer head = read(channel, 0, HEAD_BYTES);
      if (head.getLong(0) != SIGNATURE || head.getInt(12) != HEADER) {
        throw new IOException("it is no PNG");
      }
      if (read(channel, size - END_BYTES, END_BYTES).getLong(0) != END) {
        throw new IOException("it is cut off");
      }
      return new Picture(file, head.getInt(16), head.getInt(20), size);
    }
  }

  /** An image element that holds the whole picture; a run that goes on may have removed it. */
  void embed(Markup page, String description) throws IOException {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      page.element("p", "The picture " + file + " is gone.");
      return;
    }
    page.empty(
        "img",
        "alt",
        description,
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(height),
        "src",
        "data:image/png;base64," + Base64.getEncoder().encodeToString(content));
  }

  private static ByteBuffer read(SeekableByteChannel channel, long from, int count)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    channel.position(Math.max(0, from));
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // A read may return less than there is.
    }
    return bytes;
  }
}
