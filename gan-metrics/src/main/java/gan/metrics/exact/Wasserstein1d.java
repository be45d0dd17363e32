package gan.metrics.exact;

import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.Metric;
import gan.metrics.sample.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The Wasserstein distance of order 1 between two samples of numbers of any sizes, exactly: {@code
 * ∫ |F - G|}, the area between their distribution functions, in the unit of the numbers; lower is
 * better.
 *
 * <p>It estimates the distance between the distributions, and is too large for those that are equal
 * or nearly so: finite samples differ. The floor says by how much.
 *
 * <p>The interval is the basic bootstrap's: both samples are drawn anew with replacement, and the
 * 2.5 % and 97.5 % quantiles of those distances are mirrored in the value, which takes that bias
 * off; never below 0, and reaching as far as the value itself. Of equal distributions about 85 % of
 * intervals hold 0; the p-value is made for that question.
 *
 * <p>Details: the statistic and the p-value of the test of Kolmogorov and Smirnov, {@code ks} and
 * {@code ks-p-value}.
 */
final class Wasserstein1d implements Metric {
  private static final double TAIL = 0.025;

  private final Wasserstein1dOptions options;

  Wasserstein1d(Wasserstein1dOptions options) {
    this.options = options;
  }

  @Override
  public List<Measurement> measure(Comparison sets) {
    float[] real = Values.all(sets.real());
    float[] generated = Values.all(sets.generated());
    Steps steps = new Steps(real, generated);
    double value = steps.area();
    KolmogorovSmirnov test = KolmogorovSmirnov.of(steps.largest(), real.length, generated.length);
    return List.of(
        Measurement.of(
                "wasserstein-1d", value, Better.LOWER, interval(steps, value, sets.seed()), sets)
            .with("ks", test.statistic())
            .with("ks-p-value", test.pValue()));
  }

  private Optional<ConfidenceInterval> interval(Steps steps, double value, long seed) {
    if (options.resamples() == 0) {
      return Optional.empty();
    }
    double[] areas = steps.resampledAreas(options.resamples(), new SplittableRandom(seed));
    Arrays.sort(areas);
    int tail = (int) (TAIL * areas.length);
    return Optional.of(
        new ConfidenceInterval(
            Math.max(0, Math.min(value, 2 * value - areas[areas.length - 1 - tail])),
            Math.max(value, 2 * value - areas[tail]),
            "basic bootstrap of " + areas.length));
  }
}
