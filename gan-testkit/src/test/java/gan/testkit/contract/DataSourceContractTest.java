package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.testkit.contract.Toys.DataSources;
import gan.testkit.contract.Toys.Options;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DataSourceContractTest {
  private static final SampleSpec SAMPLE = SampleSpec.vector(2, ValueRange.UNIT, 3);

  /** A right data source keeps every rule. */
  @Nested
  class RightDataSource implements DataSourceContract<Options> {
    @Override
    public DataSourceFactory<Options> factory() {
      return new DataSources(seed -> new Toy(100, DataSourceContractTest::fill));
    }

    @Override
    public Options options() {
      return new Options();
    }
  }

  @Test
  void anEmptySourceIsFound() {
    fails(new Contract(new Toy(0, DataSourceContractTest::fill))::thereAreSamples, "[size]");
  }

  @Test
  void anIgnoredIndexIsFound() {
    fails(
        contract((index, into, slot) -> fill(0, into, slot))::otherIndicesGiveOtherSamples,
        "[different samples among the first 64]");
  }

  @Test
  void samplesThatFollowTheOrderOfReadingAreFound() {
    AtomicLong reads = new AtomicLong();
    fails(
        contract((index, into, slot) -> fill(reads.incrementAndGet(), into, slot))
            ::sameIndexGivesTheSameSample,
        "[sample 0]");
  }

  @Test
  void otherSlotsThatAreTouchedAreFound() {
    fails(
        contract(
                (index, into, slot) -> {
                  fill(index, into, slot);
                  into.label((slot + 1) % into.size(), 0);
                })
            ::readingFillsOneSlotOnly,
        "[label of slot 2]");
  }

  @Test
  void bytesThatAreLeftOverAreFound() {
    fails(
        contract(
                (index, into, slot) -> {
                  into.slot(slot).putFloat(index / 128f);
                  into.label(slot, 0);
                })
            ::readingFillsTheWholeSlot,
        "[sample 0 in a used slot]");
  }

  @Test
  void labelsOutsideTheClassesAreFound() {
    fails(
        contract(
                (index, into, slot) -> {
                  fill(index, into, slot);
                  into.label(slot, 1 + (int) (index % 3));
                })
            ::labelsLieWithinTheClasses,
        "[a label of 3 classes]");
  }

  @Test
  void valuesOutsideTheirRangeAreFound() {
    fails(
        contract((index, into, slot) -> into.slot(slot).putFloat((float) index).putFloat(0))
            ::valuesLieInTheirRange,
        "[a number of a sample in the range [0.0, 1.0]]");
  }

  @Test
  void readsThatShareABufferAreFound() {
    ByteBuffer shared = ByteBuffer.allocate(SAMPLE.bytes());
    fails(
        contract(
                (index, into, slot) -> {
                  shared.putFloat(0, index / 128f);
                  sleep();
                  into.slot(slot).put(shared.array());
                })
            ::parallelReadsEqualSerialReads,
        "[samples read in parallel]");
  }

  @Test
  void aSourceThatCannotBeClosedAgainIsFound() {
    DataSource fragile =
        new DataSource() {
          private boolean closed;

          @Override
          public SampleSpec sample() {
            return SAMPLE;
          }

          @Override
          public OptionalLong size() {
            return OptionalLong.empty();
          }

          @Override
          public void read(long index, Batch into, int slot) {
            fill(index, into, slot);
          }

          @Override
          public void close() {
            if (closed) {
              throw new IllegalStateException("closed");
            }
            closed = true;
          }
        };
    fails(new Contract(fragile)::closingTwiceIsFine, "[closing again]");
  }

  private record Contract(DataSource data) implements DataSourceContract<Options> {
    @Override
    public DataSourceFactory<Options> factory() {
      return new DataSources(seed -> data);
    }

    @Override
    public Options options() {
      return new Options();
    }
  }

  private interface Read {
    void read(long index, Batch into, int slot);
  }

  private record Toy(long count, Read read) implements DataSource {
    @Override
    public SampleSpec sample() {
      return SAMPLE;
    }

    @Override
    public OptionalLong size() {
      return OptionalLong.of(count);
    }

    @Override
    public void read(long index, Batch into, int slot) {
      read.read(index, into, slot);
    }
  }

  private static DataSourceContract<Options> contract(Read read) {
    return new Contract(new Toy(100, read));
  }

  private static void fails(ThrowingCallable rule, String start) {
    assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageStartingWith(start);
  }

  private static void fill(long index, Batch into, int slot) {
    into.slot(slot).putFloat(index / 128f).putFloat(0.5f);
    into.label(slot, (int) (index % 3));
  }

  private static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }
}
