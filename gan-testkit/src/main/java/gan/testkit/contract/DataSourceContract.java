package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.SampleSpec;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every data source must keep. It is tested with at most its first 64 samples.
 *
 * @param <O> the record of options
 */
public interface DataSourceContract<O extends Record> {

  /** The factory to test. */
  DataSourceFactory<O> factory();

  /** Options to test it with. */
  O options();

  /** There is at least one sample. */
  @Test
  default void thereAreSamples() {
    try (DataSource data = open()) {
      assertThat(data.size().orElse(1)).as("size").isPositive();
    }
  }

  /** The same index gives the same bytes, in another slot, another order and after reopening. */
  @Test
  default void sameIndexGivesTheSameSample() {
    try (DataSource first = open();
        DataSource second = open()) {
      int count = count(first);
      Batch forwards = read(first, IntStream.range(0, count).toArray());
      Batch backwards = read(second, IntStream.range(0, count).map(i -> count - 1 - i).toArray());
      for (int i = 0; i < count; i++) {
        int mirrored = count - 1 - i;
        assertThat(backwards.slot(mirrored)).as("sample " + i).isEqualTo(forwards.slot(i));
        assertThat(backwards.label(mirrored)).as("label " + i).isEqualTo(forwards.label(i));
      }
    }
  }

  /** Samples follow their index. */
  @Test
  default void otherIndicesGiveOtherSamples() {
    try (DataSource data = open()) {
      Set<ByteBuffer> distinct = new HashSet<>();
      Batch batch = read(data, IntStream.range(0, count(data)).toArray());
      for (int i = 0; i < batch.size(); i++) {
        distinct.add(batch.slot(i));
      }
      assertThat(distinct)
          .as("different samples among the first " + batch.size())
          .hasSizeGreaterThan(batch.size() == 1 ? 0 : 1);
    }
  }

  /** Reading fills the slot that it was asked to fill, and no other. */
  @Test
  default void readingFillsOneSlotOnly() {
    try (DataSource data = open()) {
      Batch batch = new Batch(data.sample(), 3);
      for (int slot = 0; slot < 3; slot++) {
        fill(batch.slot(slot), (byte) 0x55);
        batch.label(slot, -7);
      }
      data.read(0, batch, 1);
      ByteBuffer untouched = ByteBuffer.allocate(data.sample().bytes());
      fill(untouched.duplicate(), (byte) 0x55);
      for (int slot : new int[] {0, 2}) {
        assertThat(batch.slot(slot)).as("slot " + slot).isEqualTo(untouched);
        assertThat(batch.label(slot)).as("label of slot " + slot).isEqualTo(-7);
      }
    }
  }

  /** A slot holds nothing of the sample that was in it before. */
  @Test
  default void readingFillsTheWholeSlot() {
    try (DataSource data = open()) {
      Batch clean = read(data, 0);
      Batch used = new Batch(data.sample(), 1);
      fill(used.slot(0), (byte) 0x55);
      data.read(0, used, 0);
      assertThat(used.slot(0)).as("sample 0 in a used slot").isEqualTo(clean.slot(0));
    }
  }

  /** Labels tell classes apart, from 0. */
  @Test
  default void labelsLieWithinTheClasses() {
    try (DataSource data = open()) {
      int classes = data.sample().classes();
      Batch batch = read(data, IntStream.range(0, count(data)).toArray());
      for (int label : batch.labels()) {
        assertThat(label)
            .as("a label of %d classes", classes)
            .isBetween(0, Math.max(0, classes - 1));
      }
    }
  }

  /** Floats lie in the range of the spec; bytes always do. */
  @Test
  default void valuesLieInTheirRange() {
    try (DataSource data = open()) {
      SampleSpec sample = data.sample();
      if (sample.encoding() == SampleSpec.Encoding.FLOAT32) {
        Batch batch = read(data, IntStream.range(0, count(data)).toArray());
        float[] values = new float[batch.size() * Math.toIntExact(sample.shape().size())];
        batch.values().asFloatBuffer().get(values);
        for (float value : values) {
          assertThat((double) value)
              .as("a number of a sample in the range " + sample.range())
              .isFinite()
              .isBetween(sample.range().low(), sample.range().high());
        }
      }
    }
  }

  /** Several threads may read at once. */
  @Test
  default void parallelReadsEqualSerialReads() {
    ForkJoinPool threads = new ForkJoinPool(4);
    try (DataSource data = open()) {
      int[] indices = IntStream.range(0, 4 * count(data)).map(i -> i % count(data)).toArray();
      Batch serial = read(data, indices);
      Batch parallel = new Batch(data.sample(), indices.length);
      IntStream slots = IntStream.range(0, indices.length).parallel();
      threads.submit(() -> slots.forEach(slot -> data.read(indices[slot], parallel, slot))).join();
      assertThat(parallel.values()).as("samples read in parallel").isEqualTo(serial.values());
      assertThat(parallel.labels()).as("labels read in parallel").isEqualTo(serial.labels());
    } finally {
      threads.shutdown();
    }
  }

  /** Closing again does nothing. */
  @Test
  default void closingTwiceIsFine() {
    DataSource data = open();
    data.close();
    assertThatCode(data::close).as("closing again").doesNotThrowAnyException();
  }

  private DataSource open() {
    return factory().open(options(), 1);
  }

  private static int count(DataSource data) {
    return Math.toIntExact(Math.min(64, data.size().orElse(64)));
  }

  private static Batch read(DataSource data, int... indices) {
    Batch batch = new Batch(data.sample(), indices.length);
    for (int slot = 0; slot < indices.length; slot++) {
      data.read(indices[slot], batch, slot);
    }
    return batch;
  }

  private static void fill(ByteBuffer slot, byte value) {
    while (slot.hasRemaining()) {
      slot.put(value);
    }
  }
}
