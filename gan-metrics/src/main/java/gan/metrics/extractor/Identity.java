package gan.metrics.extractor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The sum by which extractors are told apart. */
final class Identity {
  private Identity() {}

  /** SHA-256 over a network's bytes and the settings that it is used with, in hexadecimal. */
  static String of(byte[] network, String... settings) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(network);
      for (String setting : settings) {
        digest.update((byte) 0);
        digest.update(setting.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
