package gan.data.imagefolder;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Says every few seconds how far the reading of a large folder is, in the system's log. */
final class Progress {
  private static final System.Logger LOG = System.getLogger("gan.data");
  private static final long EVERY_NANOS = 5_000_000_000L;

  private final int all;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicLong next = new AtomicLong(System.nanoTime() + EVERY_NANOS);

  Progress(int all) {
    this.all = all;
  }

  /** One more file is done. Safe for use by several threads. */
  void step(String what) {
    int count = done.incrementAndGet();
    long due = next.get();
    long now = System.nanoTime();
    if (now - due >= 0 && next.compareAndSet(due, now + EVERY_NANOS)) {
      LOG.log(
          System.Logger.Level.INFO,
          () -> String.format(Locale.ROOT, "image-folder: %,d of %,d files %s", count, all, what));
    }
  }
}
