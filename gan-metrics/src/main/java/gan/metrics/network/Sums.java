package gan.metrics.network;

import gan.core.digest.Sha256;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** SHA-256 sums of networks, in hexadecimal. */
public final class Sums {
  private Sums() {}

  /** Of a network's bytes, or of a sum of them, and of the settings that it is used with. */
  public static String of(byte[] network, String... settings) {
    Sha256 sum = new Sha256();
    sum.add(network);
    for (String setting : settings) {
      sum.add((byte) 0).add(setting);
    }
    return sum.hex();
  }

  /** Of all files in a folder: each one's path from there and its bytes, sorted by path. */
  static String ofFolder(Path folder) throws IOException {
    Sha256 sum = new Sha256();
    for (Path file : files(folder)) {
      sum.add(name(folder, file)).add((byte) 0);
      sum.add(Long.toString(Files.size(file))).add((byte) 0);
      sum.add(file);
    }
    return sum.hex();
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
}
