package gan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Writes cases of bad data, each into a folder of its own.
 *
 * @param root of all cases
 */
record BadFolder(Path root) {

  /** Adds a file to a case. */
  BadFolder with(String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    if (!Files.exists(file)) {
      Files.write(file, content);
    }
    return this;
  }

  BadFolder with(String name, String content) throws IOException {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds an experiment with this data to a case. */
  BadFolder experiment(String name, String data) throws IOException {
    return with(
        name + "/experiment.yaml",
        """
        name: bad
        data: {%s}
        generator: {type: mlp}
        discriminator: {type: mlp}
        loss: {type: non-saturating}
        training: {steps: 2, batchSize: 4}
        """
            .formatted(data));
  }

  /** Adds a link to a case. */
  BadFolder link(String name, String target) throws IOException {
    Path link = root.resolve(name);
    Files.createDirectories(link.getParent());
    if (!Files.isSymbolicLink(link)) {
      Files.createSymbolicLink(link, Path.of(target));
    }
    return this;
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(content);
    }
    return bytes.toByteArray();
  }
}
