package gan.data.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.IntSummaryStatistics;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsSourceTest {
  private static final int PIXELS = 28 * 28;

  @Test
  void isEndlessLabelledImages() {
    try (DataSource source = new DigitsFactory().open(new DigitsOptions(28), 1)) {
      assertThat(source.sample()).isEqualTo(SampleSpec.image(28, 28, 1, 10));
      assertThat(source.size()).isEmpty();
      Batch batch = new Batch(source.sample(), 1);
      source.read(Long.MAX_VALUE - 1, batch, 0);
      assertThat(batch.label(0)).isBetween(0, 9);
      assertThatThrownBy(() -> source.read(-1, batch, 0))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void isTheSameOnEveryMachine() throws NoSuchAlgorithmException {
    Batch batch = read(7, 0, 100);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(batch.values());
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("35ca6c8015eaac0022462d589a1aaf181466a6c8670049db9db2a292d8ee4313");
    assertThat(Arrays.copyOf(batch.labels(), 20))
        .containsExactly(5, 2, 9, 6, 3, 0, 7, 4, 1, 8, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3);
  }

  @Test
  void dependsOnSeedAndIndexAlone() {
    assertThat(read(7, 40, 20).values()).isEqualTo(read(7, 0, 60).values().position(40 * PIXELS));
    Batch one = read(7, 0, 200);
    Batch other = read(8, 0, 200);
    for (int i = 0; i < 200; i++) {
      assertThat(one.slot(i)).isNotEqualTo(other.slot(i));
    }
    assertThat(one.labels()).isNotEqualTo(other.labels());
  }

  @Test
  void readsTheSameFromManyThreads() {
    DataSource source = new DigitsSource(new DigitsOptions(28), 3);
    Batch parallel = new Batch(source.sample(), 2_000);
    IntStream.range(0, 2_000).parallel().forEach(i -> source.read(i, parallel, i));
    Batch serial = read(3, 0, 2_000);
    assertThat(parallel.values()).isEqualTo(serial.values());
    assertThat(parallel.labels()).isEqualTo(serial.labels());
  }

  @Test
  void everyTenHoldEachLabelOnce() {
    int[] labels = read(5, 0, 5_000).labels();
    int[][] at = new int[10][10];
    for (int i = 0; i < labels.length; i++) {
      at[i % 10][labels[i]]++;
    }
    for (int block = 0; block < labels.length; block += 10) {
      assertThat(Arrays.copyOfRange(labels, block, block + 10))
          .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }
    // Nor does the place within the ten give the label away: 50 of each are expected.
    for (int[] counts : at) {
      assertThat(IntStream.of(counts)).allMatch(n -> n > 20 && n < 90);
    }
  }

  @ParameterizedTest
  @CsvSource({"16, 1, 10, 13", "28, 1, 18, 22", "64, 3, 42, 50"})
  void fillsItsBoxAndLeavesAMargin(int size, int margin, int smallest, int largest) {
    DataSource source = new DigitsSource(new DigitsOptions(size), 11);
    Batch batch = new Batch(source.sample(), 1);
    for (int i = 0; i < 2_000; i++) {
      source.read(i, batch, 0);
      ByteBuffer pixels = batch.slot(0);
      int[] inked = IntStream.range(0, size * size).filter(p -> pixels.get(p) != 0).toArray();
      IntSummaryStatistics rows = IntStream.of(inked).map(p -> p / size).summaryStatistics();
      IntSummaryStatistics columns = IntStream.of(inked).map(p -> p % size).summaryStatistics();
      int height = rows.getMax() - rows.getMin() + 1;
      int width = columns.getMax() - columns.getMin() + 1;

      assertThat(Math.max(height, width)).as("sample %d", i).isBetween(smallest, largest);
      assertThat(Math.min(rows.getMin(), columns.getMin()))
          .as("sample %d", i)
          .isGreaterThanOrEqualTo(margin);
      assertThat(Math.max(rows.getMax(), columns.getMax()))
          .as("sample %d", i)
          .isLessThan(size - margin);
    }
  }

  @Test
  void isAsBrightAndAsCentredAsMnist() {
    Batch batch = read(13, 0, 5_000);
    ByteBuffer values = batch.values();
    double ink = 0;
    double down = 0;
    double right = 0;
    for (int i = 0; i < batch.size() * PIXELS; i++) {
      int row = i % PIXELS / 28;
      double value = Byte.toUnsignedInt(values.get(i)) / 255.0;
      ink += value;
      down += value * (row - 13.5);
      right += value * (i % 28 - 13.5);
    }
    // MNIST's training images have a mean of 0.1307 around their centre of mass.
    assertThat(ink / batch.size() / PIXELS).isBetween(0.125, 0.137);
    assertThat(down / ink).isBetween(-0.2, 0.2);
    assertThat(right / ink).isBetween(-0.2, 0.2);
  }

  @Test
  void neverRepeatsItself() {
    Batch batch = read(17, 0, 1_000);
    int nearest = Integer.MAX_VALUE;
    for (int i = 0; i < 1_000; i++) {
      for (int j = i + 1; j < 1_000; j++) {
        nearest = Math.min(nearest, different(batch, i, j));
      }
    }
    assertThat(nearest).isBetween(10, PIXELS);
  }

  private static int different(Batch batch, int i, int j) {
    ByteBuffer values = batch.values();
    int count = 0;
    for (int pixel = 0; pixel < PIXELS; pixel++) {
      count += values.get(i * PIXELS + pixel) == values.get(j * PIXELS + pixel) ? 0 : 1;
    }
    return count;
  }

  private static Batch read(long seed, int from, int count) {
    DataSource source = new DigitsSource(new DigitsOptions(28), seed);
    Batch batch = new Batch(source.sample(), count);
    for (int i = 0; i < count; i++) {
      source.read(from + i, batch, i);
    }
    return batch;
  }
}
