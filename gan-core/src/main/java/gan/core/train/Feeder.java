package gan.core.train;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads batches one ahead of the training loop, on a thread of its own, into two batches that take
 * turns.
 *
 * <p>Which samples a batch holds depends on its number alone.
 */
final class Feeder implements AutoCloseable {
  private final DataSource source;
  private final SampleOrder order;
  private final Batch[] turns;
  private final ExecutorService reader;
  private Future<Batch> ahead;
  private long aheadNumber = -1;
  private Batch current;
  private long currentNumber = -1;

  Feeder(DataSource source, SampleOrder order, int batchSize) {
    this.source = source;
    this.order = order;
    this.turns =
        new Batch[] {new Batch(source.sample(), batchSize), new Batch(source.sample(), batchSize)};
    this.reader =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "gan-feeder");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The batch of a number; it stays as it is until the next one is asked for. */
  Batch batch(long number) {
    if (number == currentNumber) {
      return current;
    }
    Future<Batch> wanted = number == aheadNumber ? ahead : read(number);
    try {
      current = wanted.get();
      currentNumber = number;
      aheadNumber = number + 1;
      ahead = read(aheadNumber);
      return current;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("Reading batch " + number + " failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading batch " + number + ".", e);
    }
  }

  @Override
  public void close() {
    reader.shutdownNow();
  }

  private Future<Batch> read(long number) {
    Batch into = turns[(int) (number % turns.length)];
    return reader.submit(
        () -> {
          for (int slot = 0; slot < into.size(); slot++) {
            source.read(order.index(number * into.size() + slot), into, slot);
          }
          return into;
        });
  }
}
