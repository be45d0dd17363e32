package gan.metrics.kernel;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Features;
import gan.core.spi.Measurement;
import gan.core.spi.Metric;
import gan.core.spi.SampleSet;
import gan.metrics.matrix.MatrixSession;
import gan.metrics.statistics.Draw;
import gan.metrics.statistics.Moments;
import gan.metrics.statistics.Selection;
import gan.metrics.statistics.StudentT;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The kernel inception distance (Bińkowski et al. 2018, arXiv 1801.01401): the squared maximum mean
 * discrepancy of features under the kernel {@code (x·y / d + 1)³}, by its unbiased estimator. It
 * compares the first three moments of the features. Without unit, since it is a difference of
 * kernels; lower is better. Unbiased for any number of samples, so the value of a perfect generator
 * lies around 0, on either side.
 *
 * <p>As in the paper, the mean over subsets that are drawn without replacement; or the complete
 * estimator, over all pairs of samples, which takes no more real than generated ones. Detail: the
 * standard deviation over subsets, which is what papers print after {@code ±}.
 *
 * <p>That deviation is not how much other samples would change the value, as subsets share theirs.
 * The interval adds two errors: that of drawing subsets, and that of the samples which they are
 * drawn from, for which the variance of the complete estimator is known by its parts.
 */
final class Kid implements Metric {
  static final String NAME = "kid";
  private static final int FEWEST = 2;

  private final KidOptions options;

  Kid(KidOptions options) {
    this.options = options;
  }

  @Override
  public List<Measurement> measure(Comparison sets) {
    check(sets);
    try (MatrixSession session = new MatrixSession()) {
      Measurement measurement =
          options.estimator() == Estimator.COMPLETE
              ? complete(sets, session)
              : ofSubsets(sets, session);
      refuseOverflow(measurement);
      return List.of(measurement);
    }
  }

  private Measurement ofSubsets(Comparison sets, MatrixSession session) {
    Features real = sets.real().features();
    Features generated = sets.generated().features();
    int size = Math.min(options.subsetSize(), Math.min(real.rows(), generated.rows()));
    SplittableRandom random = new SplittableRandom(sets.seed());
    Discrepancy[] drawn = new Discrepancy[options.subsets()];
    for (int i = 0; i < drawn.length; i++) {
      int[] reals = Draw.withoutReplacement(real.rows(), size, random);
      int[] fakes = Draw.withoutReplacement(generated.rows(), size, random);
      drawn[i] = Discrepancy.of(Selection.of(real, reals), Selection.of(generated, fakes), session);
    }
    Discrepancy mean = Discrepancy.mean(drawn);
    double deviation =
        Math.sqrt(Moments.variance(Arrays.stream(drawn).mapToDouble(Discrepancy::value).toArray()));
    Measurement measurement =
        measurement(
                mean.value(),
                StudentT.interval(
                    mean.value(),
                    deviation / Math.sqrt(drawn.length),
                    drawn.length - 1,
                    Math.sqrt(mean.variance(real.rows(), generated.rows())),
                    drawn.length + " subsets and variance of the complete estimator"),
                real,
                generated)
            .with("deviation-of-subsets", deviation);
    return size == options.subsetSize()
        ? measurement
        : measurement.noting(
            String.format(
                "Subsets have %d samples instead of %d, since there are no more.",
                size, options.subsetSize()));
  }

  private static Measurement complete(Comparison sets, MatrixSession session) {
    Features generated = sets.generated().features();
    Features real = sets.real().first(generated.rows()).features();
    Discrepancy discrepancy = Discrepancy.of(real, generated, session);
    double variance = discrepancy.variance(real.rows(), generated.rows());
    return measurement(
        discrepancy.value(),
        ConfidenceInterval.normal(
            discrepancy.value(), Math.sqrt(variance), "variance of the complete estimator"),
        real,
        generated);
  }

  private static Measurement measurement(
      double value, ConfidenceInterval interval, Features real, Features generated) {
    return new Measurement(
        NAME,
        value,
        Measurement.Better.LOWER,
        Optional.of(interval),
        real.rows(),
        generated.rows(),
        Map.of(),
        List.of());
  }

  private static void check(Comparison sets) {
    List<Problem> problems = new ArrayList<>();
    check("real", sets.real(), "use data with more samples", problems);
    check("generated", sets.generated(), "raise 'samples' of the metric", problems);
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
  }

  private static void check(String kind, SampleSet set, String fix, List<Problem> problems) {
    if (set.count() < FEWEST) {
      problems.add(
          Problem.of(
              ErrorCode.NOT_MEASURABLE,
              String.format(
                  "'%s' cannot compare the pairs of %d %s sample: it takes at least %d",
                  NAME, set.count(), kind, FEWEST),
              fix + ", or leave the metric out."));
    }
  }

  private static void refuseOverflow(Measurement measurement) {
    double reach = measurement.interval().orElseThrow().high();
    if (!Double.isFinite(measurement.value()) || !Double.isFinite(reach)) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              "the features are too large for '"
                  + NAME
                  + "': the third powers of their products are no longer finite numbers",
              "use another feature extractor, or leave the metric out."));
    }
  }
}
