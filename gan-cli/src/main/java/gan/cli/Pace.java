package gan.cli;

import gan.core.train.StepReport;
import java.time.Duration;
import java.util.Locale;

/**
 * How fast a training is, smoothed over the last steps, and when it will be over. Not thread-safe.
 */
final class Pace {
  private static final double FORGETTING = 0.05;

  private final long steps;
  private final int batchSize;
  private double seconds;
  private long seen;

  Pace(long steps, int batchSize) {
    this.steps = steps;
    this.batchSize = batchSize;
  }

  long steps() {
    return steps;
  }

  /**
   * The first step is slower than all others (kernels are chosen, memory is got): it does not
   * count.
   */
  void add(StepReport report) {
    seen++;
    seconds = seen <= 2 ? report.seconds() : seconds + FORGETTING * (report.seconds() - seconds);
  }

  /** How long the remaining steps will take, such as {@code 2h14m}. */
  String remaining(long step) {
    return TimeLeft.text(Duration.ofMillis(Math.round(1000 * seconds * (steps - step))));
  }

  /** Speed, losses and probabilities of a step. */
  String describe(StepReport report) {
    return String.format(
        Locale.ROOT,
        "%.1f ms/step  %.0f images/s  D %.3f  G %.3f  D(x) %.2f  D(G(z)) %.2f",
        1000 * seconds,
        batchSize / seconds,
        report.discriminatorLoss(),
        report.generatorLoss(),
        report.real(),
        report.fake());
  }
}
