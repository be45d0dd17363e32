package gan.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeederTests {
  private static final int SIZE = 4;
  private static final SampleOrder IN_ORDER = new SampleOrder(1, OptionalLong.empty());

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void aBatchIsAFunctionOfItsNumber(int readAhead) {
    try (Feeder feeder = feeder(readAhead, index -> {})) {
      for (long number : List.of(0, 1, 2, 2, 3, 9, 10, 4, 5, 6, 7, 8)) {
        assertThat(values(feeder.batch(number))).isEqualTo(expected(number));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void aBatchStaysUntilTheNextIsAskedFor(int readAhead) throws InterruptedException {
    try (Feeder feeder = feeder(readAhead, index -> {})) {
      for (long number = 0; number < 6; number++) {
        Batch batch = feeder.batch(number);
        Thread.sleep(20);
        assertThat(values(batch)).isEqualTo(expected(number));
      }
    }
  }

  @Test
  void batchesAreReadSideBySide() {
    CyclicBarrier three = new CyclicBarrier(3);
    LongConsumer together =
        index -> {
          if (index % SIZE == 0) {
            await(three);
          }
        };
    try (Feeder feeder = feeder(3, together)) {
      for (long number = 0; number < 4; number++) {
        assertThat(values(feeder.batch(number))).isEqualTo(expected(number));
      }
    }
  }

  @Test
  void whatIsReadQuicklyIsReadByTheLoop() {
    Thread loop = Thread.currentThread();
    AtomicInteger byLoop = new AtomicInteger();
    LongConsumer counting =
        index -> {
          if (Thread.currentThread() == loop) {
            byLoop.incrementAndGet();
          }
        };
    int batches = 2000;
    try (Feeder feeder = feeder(2, counting)) {
      for (long number = 0; number < batches; number++) {
        assertThat(values(feeder.batch(number))).isEqualTo(expected(number));
      }
    }
    // a thread that is kept waiting makes some look slow
    assertThat(byLoop.get()).isBetween(batches * SIZE / 2, batches * SIZE);
  }

  @Test
  void whatIsReadSlowlyIsReadByThreads() {
    Thread loop = Thread.currentThread();
    AtomicInteger byLoop = new AtomicInteger();
    LongConsumer slow =
        index -> {
          pause();
          if (Thread.currentThread() == loop) {
            byLoop.incrementAndGet();
          }
        };
    try (Feeder feeder = feeder(2, slow)) {
      for (long number = 0; number < 20; number++) {
        feeder.batch(number);
        for (int slot = 0; slot < SIZE; slot++) {
          pause(); // the step
        }
      }
    }
    assertThat(byLoop.get()).isBetween(0, 10 * SIZE);
  }

  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** If batches were read one after another, nobody would come. */
  private static void await(CyclicBarrier barrier) {
    pause();
    try {
      barrier.await(5, TimeUnit.SECONDS);
    } catch (BrokenBarrierException | TimeoutException | InterruptedException e) {
      throw new IllegalStateException("nobody reads beside", e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 5})
  void whatCannotBeReadIsToldWhenItIsNeeded(int readAhead) {
    for (Throwable failure : List.of(new IllegalStateException("gone"), new Error("broken"))) {
      LongConsumer failing =
          index -> {
            if (index == 3 * SIZE + 1) {
              FeederTests.<RuntimeException>raise(failure);
            }
          };
      try (Feeder feeder = feeder(readAhead, failing)) {
        for (long number = 0; number < 3; number++) {
          assertThat(values(feeder.batch(number))).isEqualTo(expected(number));
        }
        assertThatThrownBy(() -> feeder.batch(3)).isSameAs(failure);
        assertThatThrownBy(() -> feeder.batch(3)).isSameAs(failure);
        assertThat(values(feeder.batch(4))).isEqualTo(expected(4));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable failure) throws T {
    throw (T) failure;
  }

  /** An interruption would close the file that a reader is at. */
  @Test
  void readersFinishTheirSampleAndThenEnd() throws InterruptedException {
    CountDownLatch reading = new CountDownLatch(2);
    AtomicBoolean interrupted = new AtomicBoolean();
    LongConsumer slow =
        index -> {
          if (index >= SIZE) {
            reading.countDown();
            try {
              Thread.sleep(200);
            } catch (InterruptedException e) {
              interrupted.set(true);
            }
          }
        };
    long start;
    try (Feeder feeder = feeder(2, slow)) {
      feeder.batch(0);
      reading.await();
      start = System.nanoTime();
    }
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(600);
    assertThat(interrupted).isFalse();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("gan-feeder"));
  }

  private static Feeder feeder(int readAhead, LongConsumer before) {
    return new Feeder(
        new DataSource() {
          @Override
          public SampleSpec sample() {
            return SampleSpec.vector(1, ValueRange.UNBOUNDED, 0);
          }

          @Override
          public OptionalLong size() {
            return OptionalLong.empty();
          }

          @Override
          public void read(long index, Batch into, int slot) {
            before.accept(index);
            into.slot(slot).putFloat(0, (float) index);
          }
        },
        IN_ORDER,
        SIZE,
        readAhead);
  }

  private static float[] values(Batch batch) {
    float[] values = new float[SIZE];
    batch.values().asFloatBuffer().get(values);
    return values;
  }

  private static float[] expected(long number) {
    float first = (float) (number * SIZE);
    return new float[] {first, first + 1, first + 2, first + 3};
  }
}
