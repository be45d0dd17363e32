package gan.data.download;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Is told how far a fetch has come. */
@FunctionalInterface
public interface Progress {

  /**
   * Some bytes have come.
   *
   * @param name the file's name in the cache
   * @param done how many bytes of it are here
   * @param total how many there are
   * @param left how long the rest should take; empty while that cannot be told
   */
  void advance(String name, long done, long total, Optional<Duration> left);

  /** Tells nobody. */
  static Progress none() {
    return (name, done, total, left) -> {};
  }

  /**
   * Prints a line when a fetch has gone on for another five seconds, and one at its end.
   *
   * @param out usually the standard error stream
   */
  static Progress lines(PrintStream out) {
    return new ProgressLines(out, Duration.ofSeconds(5), System::nanoTime);
  }

  /** {@code fetching mnist/x.gz: 3.1 of 9.9 MB, 12 s left}. */
  static String line(String name, long done, long total, Optional<Duration> left) {
    String rest = left.map(time -> ", " + time.toSeconds() + " s left").orElse("");
    return String.format(
        Locale.ROOT, "fetching %s: %.1f of %.1f MB%s", name, done / 1e6, total / 1e6, rest);
  }
}
