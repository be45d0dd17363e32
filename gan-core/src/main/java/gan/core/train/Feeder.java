package gan.core.train;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Reads batches ahead of the training loop, each on a thread of its own, into batches that take
 * turns. While reading one is quicker than waking a thread for it, the loop reads them itself.
 *
 * <p>Which samples a batch holds depends on its number alone, so it makes no difference how many
 * are read ahead, or by which thread.
 */
final class Feeder implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  /** About what it costs to wake a thread, and to wait for it. */
  private static final long QUICK_NANOS = 30_000;

  private final DataSource source;
  private final SampleOrder order;
  private final Batch[] turns;
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
  private final ExecutorService readers;
  private final Deque<FutureTask<Batch>> ahead = new ArrayDeque<>();
  private Batch current;
  private long currentNumber = -1;
  private long next;
  private volatile long readNanos = Long.MAX_VALUE;
  private volatile boolean closed;

  /**
   * Starts no thread yet.
   *
   * @param readAhead how many batches are read before they are asked for
   */
  Feeder(DataSource source, SampleOrder order, int batchSize, int readAhead) {
    this.source = source;
    this.order = order;
    this.turns = new Batch[readAhead + 1];
    for (int turn = 0; turn < turns.length; turn++) {
      turns[turn] = new Batch(source.sample(), batchSize);
    }
    this.readers =
        Executors.newFixedThreadPool(
            Math.max(1, readAhead),
            task -> {
              Thread thread = new Thread(task, "gan-feeder");
              thread.setDaemon(true);
              threads.add(thread);
              return thread;
            });
  }

  /**
   * The batch of a number; it stays as it is until the next one is asked for.
   *
   * @throws RuntimeException what the source throws for this batch, if anything
   */
  Batch batch(long number) {
    if (number == currentNumber) {
      return current;
    }
    currentNumber = -1;
    if (number != next) {
      ahead.forEach(Feeder::settle);
      ahead.clear();
      next = number;
    }
    prepare();
    FutureTask<Batch> wanted = ahead.remove();
    next++;
    wanted.run(); // which does nothing if a thread has begun
    current = finished(wanted, number);
    currentNumber = number;
    return current;
  }

  /** Has the next batches read, or only the next one if that is quick. */
  private void prepare() {
    boolean isQuick = readNanos < QUICK_NANOS;
    while (ahead.size() < (isQuick ? 1 : turns.length)) {
      long number = next + ahead.size();
      FutureTask<Batch> task = new FutureTask<>(() -> read(number));
      ahead.add(task);
      if (!isQuick) {
        readers.execute(task);
      }
    }
  }

  private Batch read(long number) {
    long start = System.nanoTime();
    Batch into = turns[(int) (number % turns.length)];
    for (int slot = 0; slot < into.size() && !closed; slot++) {
      source.read(order.index(number * into.size() + slot), into, slot);
    }
    readNanos = System.nanoTime() - start;
    return into;
  }

  private static Batch finished(Future<Batch> batch, long number) {
    try {
      return batch.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException("Reading batch " + number + " failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading batch " + number + ".", e);
    }
  }

  /** Waits until nobody writes into a batch that nobody asked for. */
  private static void settle(Future<Batch> batch) {
    try {
      batch.get();
    } catch (ExecutionException e) {
      // It is nobody's concern.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while batches were read.", e);
    }
  }

  /**
   * Ends the threads, after the samples that they are at. They are not interrupted: that would
   * close the files of a source that lives on.
   */
  @Override
  public void close() {
    closed = true;
    readers.shutdown();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      for (Thread thread : threads) {
        // A terminated executor's threads may live for a moment yet: only joining ends them all.
        TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
      }
      readers.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
