package gan.metrics.sample;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.SampleSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As many real samples as generated ones: the first of both.
 *
 * @param real the real ones
 * @param generated the generated ones
 */
public record EqualSides(SampleSet real, SampleSet generated) {

  /**
   * The first samples of both, as many as the smaller set has.
   *
   * @param metric who compares them
   * @param least how many it takes at least
   * @throws GanException if there are fewer
   */
  public static EqualSides of(Comparison sets, String metric, int least) {
    int count = Math.min(sets.real().count(), sets.generated().count());
    if (count < least) {
      throw new GanException(
          Problem.of(
                  ErrorCode.NOT_MEASURABLE,
                  String.format(
                      "the metric '%s' takes at least %d samples of either kind, and there are %d",
                      metric, least, count),
                  "compare more samples, or leave the metric out.")
              .note(
                  String.format(
                      "Real samples: %d; generated ones: %d.",
                      sets.real().count(), sets.generated().count())));
    }
    return new EqualSides(sets.real().first(count), sets.generated().first(count));
  }

  /** How many there are of either kind. */
  public int count() {
    return real.count();
  }

  /** A measurement of these. */
  public Measurement measured(
      String name, double value, Better better, Optional<ConfidenceInterval> interval) {
    return new Measurement(name, value, better, interval, count(), count(), Map.of(), List.of());
  }
}
