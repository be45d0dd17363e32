package gan.it.crash;

import java.time.Duration;
import java.util.Locale;

/** How many victims are still to be killed, and how long that will take. Thread-safe. */
final class Kills {
  private static final int SHOWN = 10;

  private final int wanted;
  private final long began = System.nanoTime();
  private int done;
  private int runs;

  Kills(int wanted) {
    this.wanted = wanted;
  }

  synchronized boolean isAnyLeft() {
    return done < wanted;
  }

  synchronized void killed() {
    done++;
    if (done % SHOWN == 0) {
      report();
    }
  }

  synchronized void finished() {
    runs++;
  }

  synchronized void report() {
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d of %d kills, %d runs finished as their twin, %s gone, ETA %s%n",
        done,
        wanted,
        runs,
        shown(seconds),
        shown(seconds / Math.max(1, done) * Math.max(0, wanted - done)));
  }

  private static String shown(double seconds) {
    Duration time = Duration.ofSeconds(Math.round(seconds));
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
