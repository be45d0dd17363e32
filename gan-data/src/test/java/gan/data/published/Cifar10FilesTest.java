package gan.data.published;

import static org.assertj.core.api.Assertions.assertThat;

import gan.data.download.DownloadCache;
import gan.data.download.Downloader;
import gan.data.download.Host;
import gan.data.download.Patience;
import gan.data.download.Progress;
import gan.data.download.Sleeper;
import gan.data.split.Split;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar10FilesTest {
  @TempDir Path folder;

  @Test
  void fetchesAndUnpacksOnce() throws IOException {
    byte[] archive = archive();
    Cifar10Files files =
        new Cifar10Files(
            new PublishedSet("cifar10", List.of()),
            SmallSet.file("cifar-10-binary.tar.gz", archive));
    Downloader downloader = new Downloader(Patience.usual(), Sleeper.ofThread(), Progress.none());
    DownloadCache cache = new DownloadCache(folder, downloader, false);
    try (Host host = new Host(Host.whole(archive, "\"one\""))) {
      Optional<String> mirror = Optional.of(host.address("/kriz").toString());
      List<Path> train = files.fetch(Split.TRAIN, mirror, cache);
      List<Path> test = files.fetch(Split.TEST, mirror, cache);

      assertThat(train).hasSize(5).allSatisfy(file -> assertThat(file).exists());
      assertThat(train.get(2)).hasContent("data_batch_3.bin");
      assertThat(test).hasSize(1);
      assertThat(test.get(0)).hasContent("test_batch.bin");
      assertThat(host.asked())
          .containsExactly(new Host.Asked("/kriz/cifar-10-binary.tar.gz", null, null, null));
    }
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(bytes), "UTF-8")) {
      for (String name :
          List.of(
              "data_batch_1.bin",
              "data_batch_2.bin",
              "data_batch_3.bin",
              "data_batch_4.bin",
              "data_batch_5.bin",
              "test_batch.bin")) {
        TarArchiveEntry entry = new TarArchiveEntry("cifar-10-batches-bin/" + name);
        byte[] content = name.getBytes(StandardCharsets.UTF_8);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }
}
