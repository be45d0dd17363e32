package gan.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A stream that is given up when nothing comes for too long: a request's own timeout ends with its
 * header. For one thread at a time.
 */
final class PatientStream implements AutoCloseable {
  private final InputStream in;
  private final Duration silence;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "gan-download");
            thread.setDaemon(true);
            return thread;
          });

  /** Waits at most {@code silence} for each read. */
  PatientStream(InputStream in, Duration silence) {
    this.in = in;
    this.silence = silence;
  }

  /** Reads what is there, at least one byte; -1 at the end. */
  int read(byte[] into) throws IOException, InterruptedException {
    Future<Integer> count = reader.submit(() -> in.read(into));
    try {
      return count.get(silence.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("silence");
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    reader.shutdownNow();
    in.close();
  }
}
