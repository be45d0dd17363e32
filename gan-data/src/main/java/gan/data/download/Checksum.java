package gan.data.download;

import gan.core.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What is compared with the sum that a file was published with. */
final class Checksum {
  private Checksum() {}

  /** The SHA-256 of a whole file, 64 hexadecimal digits in lower case. */
  static String of(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
