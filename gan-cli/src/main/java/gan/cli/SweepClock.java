package gan.cli;

import gan.experiment.sweep.Sheet;
import gan.experiment.sweep.TrialRow;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When a sweep will be over: as fast as it went since it was started, trials that end early
 * included. Not thread-safe.
 */
final class SweepClock {
  private final int jobs;
  private final LongSupplier nanos;
  private double before = -1;
  private long began;

  SweepClock(int jobs, LongSupplier nanos) {
    this.jobs = jobs;
    this.nanos = nanos;
  }

  /** Some time has passed; the first time it begins to count. */
  void tick(Sheet sheet) {
    if (before < 0) {
      before = done(sheet);
      began = nanos.getAsLong();
    }
  }

  /** How long the rest will take, such as {@code 2h14m}; {@code ?} as long as nothing is done. */
  String remaining(Sheet sheet) {
    double done = done(sheet);
    double gained = done - before;
    if (before < 0 || gained <= 0) {
      return "?";
    }
    double left = sheet.rows().size() - done;
    double seconds = (nanos.getAsLong() - began) / 1e9;
    // The last trials do not get faster by jobs that have nothing left to do.
    double busy = Math.min(1, Math.max(left, 1) / jobs);
    return TimeLeft.text(Duration.ofMillis(Math.round(1000 * seconds / gained * left / busy)));
  }

  private static double done(Sheet sheet) {
    return sheet.rows().stream().mapToDouble(SweepClock::share).sum();
  }

  private static double share(TrialRow row) {
    return switch (row.state()) {
      case FINISHED, FAILED, KILLED -> 1;
      case PENDING, RUNNING, STOPPED -> row.reached().share();
    };
  }
}
