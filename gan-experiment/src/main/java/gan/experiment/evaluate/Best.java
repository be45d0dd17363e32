package gan.experiment.evaluate;

import gan.core.evaluate.Assessment;
import gan.core.spi.Measurement.Better;

/**
 * The best evaluation of a run so far by one metric and protocol; of equals the earliest.
 *
 * @param metric the metric
 * @param better in which direction
 * @param step when it was measured; 0 if nothing was
 * @param value what was measured
 */
record Best(String metric, Better better, long step, double value) {

  /** The best of a log, by the metric and the protocol of an assessment. */
  static Best of(MetricLogs logs, Assessment like) {
    String metric = like.measurement().name();
    Best best = new Best(metric, like.measurement().better(), 0, Double.NaN);
    for (Logged each : logs.records(metric)) {
      if (each.protocol().equals(like.protocol().id()) && each.seed() == like.seed()) {
        best = best.or(each.step(), each.value());
      }
    }
    return best;
  }

  /** This one, or another if it is better. */
  Best or(long otherStep, double other) {
    return step == 0 || better.prefers(other, value)
        ? new Best(metric, better, otherStep, other)
        : this;
  }

  /** The name of its checkpoint. */
  String pointer() {
    return "best-" + metric;
  }
}
