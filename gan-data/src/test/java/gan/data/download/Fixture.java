package gan.data.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A cache in a scratch folder, with a client that notes its pauses instead of waiting. */
record Fixture(Path folder, Patience patience, List<Duration> pauses) {

  static Fixture in(Path folder) {
    Duration second = Duration.ofSeconds(1);
    return new Fixture(folder, new Patience(second, second, 5, second), new ArrayList<>());
  }

  Fixture tries(int tries) {
    Duration second = Duration.ofSeconds(1);
    return new Fixture(folder, new Patience(second, second, tries, second), pauses);
  }

  DownloadCache cache(boolean offline) {
    return new DownloadCache(
        folder, new Downloader(patience, pauses::add, Progress.none()), offline);
  }

  Path fetch(RemoteFile file) {
    return cache(false).fetch(file);
  }

  Path part() {
    return folder.resolve("set/file.gz.part");
  }

  /** The names of all files in the cache but the lock. */
  List<String> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.endsWith(".lock"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] content(int length) {
    byte[] content = new byte[length];
    new Random(7).nextBytes(content);
    return content;
  }

  static RemoteFile file(byte[] content, URI... addresses) {
    return new RemoteFile("set/file.gz", List.of(addresses), content.length, sha256(content));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
