package gan.it.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * What a call took.
 *
 * @param milliseconds by the clock
 * @param bytes allocated by the thread that called, what is collected included
 */
record Cost(long milliseconds, long bytes) {
  static final long MOST_MILLISECONDS = 2000;
  static final long MOST_BYTES = 256L << 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static Cost of(Bounded.Call call) throws IOException {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    Bounded.one(call);
    return new Cost(
        (System.nanoTime() - start) / 1_000_000, THREADS.getCurrentThreadAllocatedBytes() - bytes);
  }

  boolean isTooMuch() {
    return milliseconds > MOST_MILLISECONDS || isTooLarge();
  }

  boolean isTooLarge() {
    return bytes > MOST_BYTES;
  }
}
