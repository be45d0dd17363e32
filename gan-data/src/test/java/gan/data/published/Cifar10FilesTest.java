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
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar10FilesTest {
  @TempDir Path folder;

  private DownloadCache cache(boolean offline) {
    return SmallSet.cache(folder, offline);
  }

  @Test
  void fetchesAndUnpacksOnceForBothParts() {
    try (Host host = SmallCifar10.host()) {
      Optional<String> mirror = Optional.of(host.address("/kriz").toString());
      PublishedOptions train = new PublishedOptions(Split.TRAIN, mirror, false);
      try (DataSource data = SmallCifar10.FILES.open(train, cache(false))) {
        assertThat(data.sample()).isEqualTo(SampleSpec.image(32, 32, 3, 10));
        assertThat(data.size()).hasValue(70);
        Batch batch = new Batch(data.sample(), 1);
        data.read(45, batch, 0);
        assertThat(batch.label(0)).isEqualTo(5);
      }
      PublishedOptions test = new PublishedOptions(Split.TEST, mirror, true);
      try (DataSource data = SmallCifar10.FILES.open(test, cache(true))) {
        assertThat(data.size()).hasValue(13);
      }
      assertThat(host.asked())
          .containsExactly(new Host.Asked("/kriz/cifar-10-binary.tar.gz", null, null, null));
    }
  }

  @Test
  void fetchesNothingOffline() {
    assertRefused(
        () -> Cifar10Files.PUBLISHED.open(PublishedOptions.of(Split.TRAIN), cache(true)),
        ExitStatus.NO_INPUT,
        "error GAN-D020: 'cifar10/cifar-10-binary.tar.gz' is not in the cache, and nothing is"
            + " fetched offline",
        "  Looked at: " + folder.resolve("cifar10/cifar-10-binary.tar.gz"),
        "  Published: c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
        "  Fix: run it once with the network and without 'offline', or put the published file"
            + " there.");
  }
}
