package gan.data.published;

import static gan.data.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import gan.core.problem.ExitStatus;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.data.download.DownloadCache;
import gan.data.download.Host;
import gan.data.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {
  private static final Path REAL = Path.of(System.getProperty("gan.data", ""));

  @TempDir Path folder;

  private DownloadCache cache(boolean offline) {
    return SmallSet.cache(folder, offline);
  }

  private static PublishedOptions from(String mirror) {
    return new PublishedOptions(Split.TRAIN, Optional.of(mirror), false);
  }

  @Test
  void fetchesItsPartOnly() {
    try (Host host = SmallSet.host()) {
      PublishedOptions options = from(host.address("/some/folder/").toString());
      try (DataSource data = SmallSet.SET.open(options, cache(false))) {
        assertThat(data.sample()).isEqualTo(SampleSpec.image(5, 3, 1, 7));
        assertThat(data.size()).hasValue(70);
      }
      try (DataSource again = SmallSet.SET.open(options, cache(true))) {
        assertThat(again.size()).hasValue(70);
      }
      assertThat(host.asked())
          .extracting(Host.Asked::path)
          .containsExactly(
              "/some/folder/train-images-idx3-ubyte.gz", "/some/folder/train-labels-idx1-ubyte.gz");
    }
  }

  @Test
  void opensTheHeldBackPart() {
    try (Host host = SmallSet.host()) {
      String mirror = host.address("").toString();
      PublishedOptions options = new PublishedOptions(Split.TEST, Optional.of(mirror), false);
      try (DataSource data = SmallSet.SET.open(options, cache(false))) {
        assertThat(data.size()).hasValue(14);
      }
    }
  }

  @Test
  void keepsATokenBehindTheName() {
    try (Host host = SmallSet.host()) {
      SmallSet.SET.open(from(host.address("/a?token=b").toString()), cache(false)).close();
      assertThat(host.asked().get(0).path()).isEqualTo("/a/train-images-idx3-ubyte.gz?token=b");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/mnist", "ftp://example.org", "file:///data"})
  void refusesAMirrorWithoutHttps(String mirror) {
    assertRefused(
        () -> IdxSet.MNIST.open(from(mirror), cache(false)),
        ExitStatus.CONFIG,
        "error GAN-C015: 'mirror' is '" + mirror + "', which is not https",
        "  Fix: write the https address of the folder that has the files.");
  }

  @Test
  void refusesAMirrorThatIsNoAddressWithoutShowingIt() {
    assertRefused(
        () -> IdxSet.MNIST.open(from("https://me:my secret@example.org"), cache(false)),
        ExitStatus.CONFIG,
        "error GAN-C015: 'mirror' is not an address",
        "  Fix: write the https address of the folder that has the files.");
  }

  @Test
  void fetchesNothingOffline() {
    assertRefused(
        () -> IdxSet.MNIST.open(PublishedOptions.of(Split.TRAIN), cache(true)),
        ExitStatus.NO_INPUT,
        "error GAN-D020: 'mnist/train-images-idx3-ubyte.gz' is not in the cache, and nothing is"
            + " fetched offline",
        "  Looked at: " + folder.resolve("mnist/train-images-idx3-ubyte.gz"),
        "  Published: 440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
        "  Fix: run it once with the network and without 'offline', or put the published file"
            + " there.");
  }

  @Test
  void theRealFilesAreThePublishedOnes() throws IOException {
    for (IdxSet set : List.of(IdxSet.MNIST, IdxSet.FASHION_MNIST)) {
      Path real = REAL.resolve(set.set().name());
      if (!Files.isDirectory(real)) {
        assertThat(set.train().images().sha256()).hasSize(64);
        continue;
      }
      Path copy = Files.createDirectory(folder.resolve(set.set().name()));
      for (IdxSet.Pair pair : List.of(set.train(), set.test())) {
        for (PublishedFile file : List.of(pair.images(), pair.labels())) {
          Files.copy(real.resolve(file.name()), copy.resolve(file.name()));
        }
      }
      for (Split split : Split.values()) {
        try (DataSource data = set.open(PublishedOptions.of(split), cache(true))) {
          assertThat(data.sample()).isEqualTo(SampleSpec.image(28, 28, 1, 10));
          assertThat(data.size()).hasValue(split == Split.TRAIN ? 60_000 : 10_000);
          data.read(0, new Batch(data.sample(), 1), 0);
        }
      }
    }
  }
}
