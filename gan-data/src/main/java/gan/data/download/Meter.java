package gan.data.download;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Measures how fast bytes come, from the moment it is made. */
final class Meter {
  private static final long SOON = Duration.ofSeconds(1).toNanos();

  private final LongSupplier clock;
  private final long start;
  private final long had;

  /** Starts at {@code had} bytes, by a clock of nanoseconds. */
  Meter(LongSupplier clock, long had) {
    this.clock = clock;
    this.start = clock.getAsLong();
    this.had = had;
  }

  /** How long the rest takes at the mean speed so far; empty in the first second. */
  Optional<Duration> left(long done, long total) {
    long passed = clock.getAsLong() - start;
    if (passed < SOON || done <= had) {
      return Optional.empty();
    }
    double each = (double) passed / (done - had);
    return Optional.of(Duration.ofNanos(Math.round(each * (total - done))));
  }
}
