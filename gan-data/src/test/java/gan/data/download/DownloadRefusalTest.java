package gan.data.download;

import static gan.data.Refusal.assertRefused;
import static gan.data.download.Fixture.content;
import static gan.data.download.Fixture.file;
import static gan.data.download.Fixture.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import gan.core.problem.ExitStatus;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadRefusalTest {
  private static final byte[] CONTENT = content(100_000);
  private static final String TAG = "\"one\"";
  private static final String FAILED = "error GAN-D020: 'set/file.gz' cannot be fetched";
  private static final String FIX_FAILED =
      "  Fix: run it again when the network is there, or set 'mirror' to an address that has it.";
  private static final String FIX_OTHER =
      "  Fix: run it again; if this stays so, fetch from elsewhere: set 'mirror' to an address that"
          + " has the published file.";

  @TempDir Path folder;
  private Fixture fixture;

  @BeforeEach
  void make() {
    fixture = Fixture.in(folder);
  }

  private void assertFails(RemoteFile file, String... notes) {
    String[] lines =
        Stream.of(
                Stream.of(FAILED), Stream.of(notes).map(note -> "  " + note), Stream.of(FIX_FAILED))
            .flatMap(part -> part)
            .toArray(String[]::new);
    assertRefused(() -> fixture.fetch(file), ExitStatus.NO_INPUT, lines);
    assertThat(folder.resolve("set/file.gz")).doesNotExist();
  }

  private void assertOther(Host host, String what, String... notes) {
    RemoteFile file = file(CONTENT, host.address("/a"));
    String[] lines =
        Stream.of(
                Stream.of(
                    "error GAN-D021: '"
                        + host.address("/a")
                        + "' is not the published 'set/file.gz': "
                        + what),
                Stream.of(notes).map(note -> "  " + note),
                Stream.of(FIX_OTHER))
            .flatMap(part -> part)
            .toArray(String[]::new);
    assertRefused(() -> fixture.fetch(file), ExitStatus.BAD_DATA, lines);
    assertThat(fixture.files()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"404, 404 Not Found", "403, 403 Forbidden", "410, 410 Gone", "418, status 418"})
  void doesNotAskAgainForWhatIsNotThere(int status, String reason) {
    try (Host host = new Host(Host.status(status))) {
      assertFails(file(CONTENT, host.address("/a")), host.address("/a") + ": " + reason);
      assertThat(host.asked()).hasSize(1);
      assertThat(fixture.pauses()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "429, 429 Too Many Requests",
    "500, 500 Internal Server Error",
    "503, 503 Service Unavailable"
  })
  void asksABusyServerFiveTimes(int status, String reason) {
    try (Host host = new Host(Host.status(status))) {
      assertFails(
          file(CONTENT, host.address("/a")), host.address("/a") + ": " + reason + " (5 tries)");
      assertThat(host.asked()).hasSize(5);
      assertThat(fixture.pauses())
          .containsExactly(
              Duration.ofSeconds(1),
              Duration.ofSeconds(2),
              Duration.ofSeconds(4),
              Duration.ofSeconds(8));
    }
  }

  @Test
  void saysThatThereIsNoNetwork() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    URI address = URI.create("http://localhost:" + port + "/a");
    URI unknown = URI.create("https://no-such-host.invalid/a");
    assertFails(
        file(CONTENT, address, unknown),
        address + ": no connection (5 tries)",
        unknown + ": the host is unknown (5 tries)");
  }

  @Test
  void saysThatNoAnswerCame() {
    fixture = fixture.tries(1);
    try (Host host = new Host(Host.silence())) {
      assertFails(file(CONTENT, host.address("/a")), host.address("/a") + ": no answer within 1 s");
    }
  }

  @Test
  void keepsWhatCameBeforeTheSilence() {
    fixture = fixture.tries(1);
    try (Host host = new Host(Host.stalling(CONTENT, TAG, 60_000))) {
      assertFails(
          file(CONTENT, host.address("/a")),
          host.address("/a") + ": no answer within 1 s",
          "Kept: 60,000 of 100,000 bytes, in " + fixture.part());
      assertThat(fixture.part()).hasBinaryContent(Arrays.copyOf(CONTENT, 60_000));
    }
  }

  @Test
  void givesUpOnAServerThatAlwaysCuts() {
    try (Host host = new Host(Host.cut(CONTENT, TAG, 900, fixture.part()))) {
      assertFails(
          file(CONTENT, host.address("/a")),
          host.address("/a") + ": the connection was cut (5 tries)",
          "Kept: 4,500 of 100,000 bytes, in " + fixture.part());
    }
  }

  @Test
  void refusesAFileOfAnotherLength() {
    try (Host host = new Host(Host.whole(Arrays.copyOf(CONTENT, 99_999), TAG))) {
      assertOther(host, "it has 99,999 bytes, not 100,000");
    }
  }

  @Test
  void refusesALongerFile() {
    try (Host host = new Host(Host.whole(Arrays.copyOf(CONTENT, 100_001), TAG))) {
      assertOther(host, "it has 100,001 bytes, not 100,000");
    }
  }

  @Test
  void stopsAfterTheLastByteThatShouldCome() {
    try (Host host = new Host(Host.chunked(Arrays.copyOf(CONTENT, 5_000_000)))) {
      assertOther(host, "it has more than 100,000 bytes, not 100,000");
    }
  }

  @Test
  void refusesTheRestOfAFileOfAnotherLength() {
    Host.Answer longer = Host.whole(Arrays.copyOf(CONTENT, 200_000), TAG);
    try (Host host = new Host(Host.cut(CONTENT, TAG, 30_000, fixture.part()), longer)) {
      assertOther(host, "it has 200,000 bytes, not 100,000");
    }
  }

  @Test
  void refusesOtherBytes() {
    byte[] other = CONTENT.clone();
    other[99_999]++;
    try (Host host = new Host(Host.whole(other, TAG))) {
      assertOther(
          host, "its sha256 differs", "Published: " + sha256(CONTENT), "Fetched: " + sha256(other));
      assertThat(host.asked()).hasSize(1);
    }
  }

  @Test
  void followsNoRedirectToPlainHttp() {
    String other = "http://user:secret@example.org/a?token=secret";
    try (Host host = new Host(Host.status(301, "Location: " + other))) {
      assertFails(
          file(CONTENT, host.address("/a")),
          host.address("/a")
              + ": it redirects to 'http://***@example.org/a?***', which is not https");
    }
  }

  @ParameterizedTest
  @CsvSource({"file:///etc/passwd", "ftp://localhost/a", "http://127.0.0.1.example.org/a"})
  void followsNoRedirectElsewhere(String other) {
    try (Host host = new Host(Host.status(301, "Location: " + other))) {
      assertFails(
          file(CONTENT, host.address("/a")),
          host.address("/a")
              + ": it redirects to '"
              + Redaction.of(URI.create(other))
              + "', which is not https");
    }
  }

  @Test
  void followsNoRedirectWithoutAnAddress() {
    try (Host host = new Host(Host.status(301, "Location: ht tp"))) {
      assertFails(
          file(CONTENT, host.address("/a")), host.address("/a") + ": it redirects to no address");
    }
  }

  @Test
  void leavesARingOfRedirects() {
    try (Host host = new Host(Host.status(302, "Location: /a"))) {
      assertFails(
          file(CONTENT, host.address("/a")),
          host.address("/a") + ": it redirects more than 5 times");
      assertThat(host.asked()).hasSize(6);
    }
  }

  @Test
  void hidesSecrets() {
    try (Host host = new Host(Host.status(404))) {
      String open = host.address("/a").toString();
      URI secret = URI.create(open.replace("//", "//me:secret@") + "?token=secret");
      assertFails(file(CONTENT, secret), open.replace("//", "//***@") + "?***: 404 Not Found");
    }
  }

  @Test
  void fetchesNothingOffline() {
    RemoteFile file = file(CONTENT, URI.create("https://example.org/a"));
    assertRefused(
        () -> fixture.cache(true).fetch(file),
        ExitStatus.NO_INPUT,
        "error GAN-D020: 'set/file.gz' is not in the cache, and nothing is fetched offline",
        "  Looked at: " + folder.resolve("set/file.gz"),
        "  Published: " + sha256(CONTENT),
        "  Fix: run it once with the network and without 'offline', or put the published file"
            + " there.");
  }

  @Test
  void saysWhatIsDamagedInTheCacheOffline() throws IOException {
    RemoteFile file = file(CONTENT, URI.create("https://example.org/a"));
    byte[] damaged = CONTENT.clone();
    damaged[0]++;
    Path target = folder.resolve("set/file.gz");
    Files.createDirectories(target.getParent());
    Files.write(target, damaged);
    assertRefused(
        () -> fixture.cache(true).fetch(file),
        ExitStatus.NO_INPUT,
        "error GAN-D020: 'set/file.gz' is damaged in the cache, and nothing is fetched offline",
        "  Looked at: " + target,
        "  Published: " + sha256(CONTENT),
        "  Found: " + sha256(damaged),
        "  Fix: run it once with the network and without 'offline', or put the published file"
            + " there.");

    Files.write(target, CONTENT);
    assertThat(fixture.cache(true).fetch(file)).isEqualTo(target);
  }

  @Test
  void saysThatTheCacheCannotBeMade() throws IOException {
    Path blocked = Files.createFile(folder.resolve("set"));
    RemoteFile file = file(CONTENT, URI.create("https://example.org/a"));
    assertRefused(
        () -> fixture.fetch(file),
        ExitStatus.CANNOT_CREATE,
        "error GAN-R002: the cache '"
            + folder
            + "' cannot be written to: java.nio.file.FileAlreadyExistsException: "
            + blocked,
        "  Fix: make the folder writable, or set GAN_CACHE to another one.");
  }
}
