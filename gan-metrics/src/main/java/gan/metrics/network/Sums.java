package gan.metrics.network;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** SHA-256 sums of networks, in hexadecimal. */
public final class Sums {
  private static final int BLOCK = 1 << 16;

  private Sums() {}

  /** Of a network's bytes, or of a sum of them, and of the settings that it is used with. */
  public static String of(byte[] network, String... settings) {
    MessageDigest digest = digest();
    digest.update(network);
    for (String setting : settings) {
      digest.update((byte) 0);
      digest.update(setting.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of all files in a folder: each one's path from there and its bytes, sorted by path. */
  static String ofFolder(Path folder) throws IOException {
    MessageDigest digest = digest();
    for (Path file : files(folder)) {
      digest.update(name(folder, file).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(Long.toString(Files.size(file)).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      try (InputStream bytes = Files.newInputStream(file)) {
        byte[] block = new byte[BLOCK];
        for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
          digest.update(block, 0, read);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Compares a sum with the one that an experiment names, if it names one.
   *
   * @throws GanException if they differ
   */
  static void check(Path path, String found, Optional<String> wanted) {
    if (wanted.isPresent() && !wanted.get().toLowerCase(Locale.ROOT).equals(found)) {
      throw new GanException(
          Problem.of(
                  ErrorCode.NETWORK_CHANGED,
                  "'" + path + "' is not the network that sha256 names",
                  "put the right file there, or correct 'sha256' if this one is meant.")
              .note("Expected: " + wanted.get().toLowerCase(Locale.ROOT))
              .note("Found:    " + found));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .sorted(Comparator.comparing(file -> name(folder, file)))
          .toList();
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
