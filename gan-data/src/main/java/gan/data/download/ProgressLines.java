package gan.data.download;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Prints now and then how far a fetch has come. For one thread at a time. */
final class ProgressLines implements Progress {
  private final PrintStream out;
  private final long pace;
  private final LongSupplier clock;
  private long printed;

  /** Prints a line each {@code pace}, by a clock of nanoseconds. */
  ProgressLines(PrintStream out, Duration pace, LongSupplier clock) {
    this.out = out;
    this.pace = pace.toNanos();
    this.clock = clock;
    this.printed = clock.getAsLong();
  }

  @Override
  public void advance(String name, long done, long total, Optional<Duration> left) {
    long now = clock.getAsLong();
    if (done == total || now - printed >= pace) {
      printed = now;
      out.println(Progress.line(name, done, total, left));
    }
  }
}
