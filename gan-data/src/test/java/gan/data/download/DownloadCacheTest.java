package gan.data.download;

import static gan.data.download.Fixture.content;
import static gan.data.download.Fixture.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadCacheTest {
  private static final byte[] CONTENT = content(100_000);
  private static final String TAG = "\"one\"";

  @TempDir Path folder;

  /** What another process runs: fetches one file. */
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) {
      DownloadCache cache =
          new DownloadCache(
              Path.of(arguments[0]),
              new Downloader(Patience.usual(), Sleeper.ofThread(), Progress.none()),
              false);
      cache.fetch(file(CONTENT, URI.create(arguments[1])));
    }
  }

  private Process start(URI address) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            folder.toString(),
            address.toString())
        .inheritIO()
        .start();
  }

  private Path fetch(Host host) {
    return new DownloadCache(
            folder, new Downloader(Patience.usual(), Sleeper.ofThread(), Progress.none()), false)
        .fetch(file(CONTENT, host.address("/a")));
  }

  @Test
  void twoProcessesFetchOnce() throws Exception {
    try (Host host = new Host(Host.slow(CONTENT, TAG, 200))) {
      Process other = start(host.address("/a"));
      await(() -> host.asked().size() == 1);
      assertThat(fetch(host)).hasBinaryContent(CONTENT);
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(other.exitValue()).isZero();
      assertThat(host.asked()).hasSize(1);
    }
  }

  @Test
  void aKilledFetchIsGoneOnWith() throws Exception {
    try (Host host = new Host(Host.stalling(CONTENT, TAG, 60_000), Host.whole(CONTENT, TAG))) {
      Process other = start(host.address("/a"));
      Path part = folder.resolve("set/file.gz.part");
      await(() -> part.toFile().length() == 60_000);
      other.destroyForcibly().waitFor();

      assertThat(fetch(host)).hasBinaryContent(CONTENT);
      assertThat(host.asked())
          .element(1)
          .isEqualTo(new Host.Asked("/a", "bytes=60000-", TAG, null));
    }
  }

  @Test
  void threadsFetchOnce() {
    try (Host host = new Host(Host.slow(CONTENT, TAG, 30))) {
      List<CompletableFuture<Path>> fetches = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        fetches.add(CompletableFuture.supplyAsync(() -> fetch(host)));
      }
      fetches.forEach(fetch -> assertThat(fetch.join()).hasBinaryContent(CONTENT));
      assertThat(host.asked()).hasSize(1);
    }
  }

  @Test
  void readsNoAddressAboutFilesThatAreThere() throws IOException {
    Files.createDirectories(folder.resolve("set"));
    Path target = Files.write(folder.resolve("set/file.gz"), CONTENT);
    DownloadCache cache =
        new DownloadCache(
            folder, new Downloader(Patience.usual(), Sleeper.ofThread(), Progress.none()), false);
    assertThat(cache.fetch(file(CONTENT))).isEqualTo(target);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
      Thread.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
