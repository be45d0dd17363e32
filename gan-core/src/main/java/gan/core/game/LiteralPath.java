package gan.core.game;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A path that TensorFlow reads as it is. It takes what it restores from for a pattern: a folder
 * with brackets or a backslash in its path is not found, so it gets a link without.
 *
 * @param path the same file
 * @param folder of the link; null without one
 */
record LiteralPath(Path path, Path folder) implements AutoCloseable {

  static LiteralPath of(Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    if (whole.toString().matches("[^\\[\\]\\\\]*")) {
      return new LiteralPath(whole, null);
    }
    Path folder = Files.createTempDirectory("gan");
    Path link = Files.createSymbolicLink(folder.resolve("link"), whole.getParent());
    return new LiteralPath(link.resolve(whole.getFileName()), folder);
  }

  @Override
  public void close() throws IOException {
    if (folder != null) {
      Files.delete(folder.resolve("link"));
      Files.delete(folder);
    }
  }
}
