package gan.data.idx;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.data.IdxBytes;
import gan.data.split.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads Fashion-MNIST if it is there, and else a small set of the same layout. */
class FashionMnistTest {
  private static final Path REAL = Path.of(System.getProperty("gan.data", ""), "fashion-mnist");

  /** What a data set must hold; the hash is of its first image, and was taken elsewhere. */
  private record Expected(Path folder, int perClass, int firstLabel, String firstHash) {}

  @Test
  void holdsEveryClassEquallyOften(@TempDir Path scratch) throws NoSuchAlgorithmException {
    Expected expected = Files.isDirectory(REAL) ? real() : written(scratch);

    try (DataSource source = IdxSource.open(IdxOptions.of(expected.folder(), Split.TRAIN))) {
      assertThat(source.sample()).isEqualTo(SampleSpec.image(28, 28, 1, 10));
      assertThat(source.size()).hasValue(10L * expected.perClass());
      Batch batch = new Batch(source.sample(), 10 * expected.perClass());
      IntStream.range(0, batch.size()).parallel().forEach(i -> source.read(i, batch, i));

      int[] counts = new int[10];
      IntStream.of(batch.labels()).forEach(label -> counts[label]++);
      assertThat(counts).containsOnly(expected.perClass());
      assertThat(batch.label(0)).isEqualTo(expected.firstLabel());
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(batch.slot(0));
      assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(expected.firstHash());
    }
  }

  private static Expected real() {
    return new Expected(
        REAL, 6_000, 9, "5bd44e331a6d6998daf675700cd0c13dcd7af8ab954b7585124124da61459e7b");
  }

  private static Expected written(Path folder) {
    int[] labels = IntStream.range(0, 60).map(i -> (i + 3) % 10).toArray();
    IdxBytes.write(
        folder.resolve("train-images-idx3-ubyte.gz"), IdxBytes.gzip(IdxBytes.images(60, 28, 28)));
    IdxBytes.write(
        folder.resolve("train-labels-idx1-ubyte.gz"), IdxBytes.gzip(IdxBytes.labels(labels)));
    return new Expected(
        folder, 6, 3, "e134792eaeb26b8617930ded6df12323f58dba7bda1028f34dbe309ef082f1e9");
  }
}
