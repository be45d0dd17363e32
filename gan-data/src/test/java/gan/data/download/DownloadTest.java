package gan.data.download;

import static gan.data.download.Fixture.content;
import static gan.data.download.Fixture.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
  private static final byte[] CONTENT = content(100_000);
  private static final String TAG = "\"one\"";

  @TempDir Path folder;
  private Fixture fixture;

  @BeforeEach
  void make() {
    fixture = Fixture.in(folder);
  }

  private void assertFetched(RemoteFile file) {
    assertThat(fixture.fetch(file))
        .isEqualTo(folder.resolve("set/file.gz"))
        .hasBinaryContent(CONTENT);
    assertThat(fixture.files()).containsExactly("set/file.gz");
  }

  private static Host.Asked whole() {
    return new Host.Asked("/a", null, null, null);
  }

  private static Host.Asked rest(int from) {
    return new Host.Asked("/a", "bytes=" + from + "-", TAG, null);
  }

  @Test
  void fetchesOnceAndKeeps() {
    try (Host host = new Host(Host.whole(CONTENT, TAG))) {
      assertFetched(file(CONTENT, host.address("/a")));
      assertFetched(file(CONTENT, host.address("/a")));
      assertThat(host.asked()).containsExactly(whole());
      assertThat(fixture.pauses()).isEmpty();
    }
  }

  @Test
  void fetchesWhatIsDamagedInTheCacheAgain() throws IOException {
    byte[] damaged = CONTENT.clone();
    damaged[5]++;
    Files.createDirectories(folder.resolve("set"));
    Files.write(folder.resolve("set/file.gz"), damaged);
    try (Host host = new Host(Host.whole(CONTENT, TAG))) {
      assertFetched(file(CONTENT, host.address("/a")));
    }
  }

  @Test
  void goesOnWhereItWasCut() {
    try (Host host =
        new Host(
            Host.cut(CONTENT, TAG, 30_000, fixture.part()),
            Host.cut(CONTENT, TAG, 30_000, fixture.part()),
            Host.whole(CONTENT, TAG))) {
      assertFetched(file(CONTENT, host.address("/a")));
      assertThat(host.asked()).containsExactly(whole(), rest(30_000), rest(60_000));
      assertThat(fixture.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
  }

  @Test
  void startsOverWhenTheFileHasChanged() {
    try (Host host =
        new Host(
            Host.cut(content(100_000), "\"other\"", 30_000, fixture.part()),
            Host.whole(CONTENT, TAG))) {
      assertFetched(file(CONTENT, host.address("/a")));
      assertThat(host.asked())
          .containsExactly(whole(), new Host.Asked("/a", "bytes=30000-", "\"other\"", null));
    }
  }

  @Test
  void startsOverWhenNoVersionIsKnown() {
    try (Host host =
        new Host(Host.cut(CONTENT, null, 30_000, fixture.part()), Host.whole(CONTENT, TAG))) {
      assertFetched(file(CONTENT, host.address("/a")));
      assertThat(host.asked()).containsExactly(whole(), whole());
    }
  }

  @Test
  void doesNotTrustAWeakTag() {
    try (Host host =
        new Host(
            Host.cut(CONTENT, "W/\"one\"", 30_000, fixture.part()), Host.whole(CONTENT, TAG))) {
      assertFetched(file(CONTENT, host.address("/a")));
      assertThat(host.asked()).containsExactly(whole(), whole());
    }
  }

  @Test
  void startsOverWhenAnotherRangeComes() {
    Host.Answer other =
        exchange -> {
          exchange.getResponseHeaders().add("Content-Range", "bytes 0-99999/100000");
          exchange.sendResponseHeaders(206, CONTENT.length);
          exchange.getResponseBody().write(CONTENT);
        };
    try (Host host =
        new Host(Host.cut(CONTENT, TAG, 30_000, fixture.part()), other, Host.whole(CONTENT, TAG))) {
      assertFetched(file(CONTENT, host.address("/a")));
      assertThat(host.asked()).containsExactly(whole(), rest(30_000), whole());
    }
  }

  @Test
  void startsOverWhenTheRangeIsRefused() {
    try (Host host =
        new Host(
            Host.cut(CONTENT, TAG, 30_000, fixture.part()),
            Host.status(416),
            Host.whole(CONTENT, TAG))) {
      assertFetched(file(CONTENT, host.address("/a")));
      assertThat(host.asked()).containsExactly(whole(), rest(30_000), whole());
    }
  }

  @Test
  void dropsAWholePartThatIsNotTheFile() throws IOException {
    Files.createDirectories(folder.resolve("set"));
    Files.write(fixture.part(), Arrays.copyOf(new byte[1], CONTENT.length));
    try (Host host = new Host(Host.whole(CONTENT, TAG))) {
      assertFetched(file(CONTENT, host.address("/a")));
    }
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    try (Host host =
        new Host(
            Host.status(429, "Retry-After: 7"),
            Host.status(503, "Retry-After: 3600"),
            Host.whole(CONTENT, TAG))) {
      assertFetched(file(CONTENT, host.address("/a")));
      assertThat(fixture.pauses()).containsExactly(Duration.ofSeconds(7), Duration.ofMinutes(1));
    }
  }

  @Test
  void outlastsSilence() {
    try (Host host =
        new Host(Host.silence(), Host.stalling(CONTENT, TAG, 60_000), Host.whole(CONTENT, TAG))) {
      assertFetched(file(CONTENT, host.address("/a")));
      assertThat(host.asked()).containsExactly(whole(), whole(), rest(60_000));
    }
  }

  @Test
  void isPatientWithASlowServer() {
    // All of it takes longer than the longest silence.
    try (Host host = new Host(Host.slow(CONTENT, TAG, 150))) {
      assertFetched(file(CONTENT, host.address("/a")));
      assertThat(host.asked()).hasSize(1);
    }
  }

  @Test
  void asksTheNextAddress() {
    try (Host gone = new Host(Host.status(404));
        Host host = new Host(Host.whole(CONTENT, TAG))) {
      assertFetched(file(CONTENT, gone.address("/a"), host.address("/a")));
      assertThat(gone.asked()).hasSize(1);
    }
  }

  @Test
  void takesWhatDeclaresNoLength() {
    try (Host host = new Host(Host.chunked(CONTENT))) {
      assertFetched(file(CONTENT, host.address("/a")));
    }
  }

  @Test
  void followsRedirects() {
    try (Host host = new Host(Host.whole(CONTENT, TAG))) {
      try (Host first = new Host(Host.status(302, "Location: " + host.address("/b")))) {
        assertFetched(file(CONTENT, first.address("/a")));
        assertThat(host.asked()).containsExactly(new Host.Asked("/b", null, null, null));
      }
    }
  }

  @Test
  void givesThePasswordToItsHostOnly() {
    try (Host host = new Host(Host.whole(CONTENT, TAG))) {
      String other = host.address("/b").toString().replace("localhost", "127.0.0.1");
      try (Host first =
          new Host(Host.status(302, "Location: /c"), Host.status(302, "Location: " + other))) {
        String address = first.address("/a").toString().replace("//", "//me:secret@");
        assertFetched(file(CONTENT, URI.create(address)));
        assertThat(first.asked())
            .extracting(Host.Asked::authorization)
            .containsExactly("Basic bWU6c2VjcmV0", "Basic bWU6c2VjcmV0");
        assertThat(host.asked()).containsExactly(new Host.Asked("/b", null, null, null));
      }
    }
  }

  @Test
  void tellsHowFarItIs() {
    List<Long> told = new ArrayList<>();
    Progress progress =
        (name, done, total, left) -> {
          assertThat(name).isEqualTo("set/file.gz");
          assertThat(total).isEqualTo(CONTENT.length);
          told.add(done);
        };
    try (Host host =
        new Host(Host.cut(CONTENT, TAG, 30_000, fixture.part()), Host.whole(CONTENT, TAG))) {
      Downloader downloader = new Downloader(fixture.patience(), pause -> {}, progress);
      new DownloadCache(folder, downloader, false).fetch(file(CONTENT, host.address("/a")));
    }
    assertThat(told).isSorted().contains(30_000L).endsWith(100_000L);
  }
}
