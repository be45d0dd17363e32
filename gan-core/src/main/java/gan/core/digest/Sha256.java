package gan.core.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 sum (FIPS 180-4) of what is added, one thing after another. It is spent once it was
 * asked for. Not thread-safe.
 */
public final class Sha256 {
  private static final int BLOCK = 1 << 16;

  private final MessageDigest digest;

  /** The sum of nothing yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /**
   * The sum of a whole file, which is read in blocks.
   *
   * @return 64 hexadecimal digits in lower case
   */
  public static String of(Path file) throws IOException {
    return new Sha256().add(file).hex();
  }

  /**
   * The sum of a text in UTF-8.
   *
   * @return 64 hexadecimal digits in lower case
   */
  public static String of(String text) {
    return new Sha256().add(text).hex();
  }

  /** Adds bytes. */
  public Sha256 add(byte... bytes) {
    digest.update(bytes);
    return this;
  }

  /** Adds what remains of a buffer, and leaves none. */
  public Sha256 add(ByteBuffer bytes) {
    digest.update(bytes);
    return this;
  }

  /** Adds a text in UTF-8. */
  public Sha256 add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds what a file holds. */
  public Sha256 add(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] block = new byte[BLOCK];
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        digest.update(block, 0, count);
      }
    }
    return this;
  }

  /** The 32 bytes of the sum. */
  public byte[] bytes() {
    return digest.digest();
  }

  /** The sum as 64 hexadecimal digits in lower case. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }
}
