package gan.metrics.frechet;

import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Features;
import gan.core.spi.Measurement;
import gan.core.spi.Metric;
import gan.metrics.matrix.MatrixSession;
import gan.metrics.statistics.Draw;
import gan.metrics.statistics.Selection;
import gan.metrics.statistics.StudentT;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The {@linkplain Fid FID} that infinitely many generated samples would have (Chong and Forsyth
 * 2020, arXiv 1911.07023). The bias of FID shrinks as one over the number of samples; so distances
 * are measured at several numbers of generated samples, drawn without replacement, and a line
 * through them over {@code 1/n} is followed to 0. Squared units of the features; lower is better. A
 * perfect generator's value lies around 0, on either side.
 *
 * <p>As in the paper all real samples are used each time: what bias their number brings stays.
 * Where the smallest number is not several times the features' dimensions, the bias is no longer
 * straight over {@code 1/n}. Details: the line's slope, its intercept's standard error, and the FID
 * of all samples.
 *
 * <p>The interval adds two independent errors: the regression's own, which comes from drawing
 * subsets, by Student's distribution; and that of the samples which all subsets are drawn from, to
 * first order as for FID. The regression's error alone, which the paper's line suggests, knows
 * nothing of the second and is too small.
 */
final class FidInfinity implements Metric {
  static final String NAME = "fid-infinity";

  private final FidInfinityOptions options;

  FidInfinity(FidInfinityOptions options) {
    this.options = options;
  }

  @Override
  public List<Measurement> measure(Comparison sets) {
    Enough.check(NAME, sets);
    Sizes.check(sets.generated().count(), options);
    Features real = Enough.checked(NAME, sets.real().features());
    Features generated = sets.generated().features();
    try (MatrixSession session = new MatrixSession()) {
      Gaussian reals = Gaussian.of(real, session);
      Root root = Root.of(real, reals, session);
      Estimate all = Estimate.of(real, reals, root, generated, session);
      int[] sizes = Sizes.of(generated.rows(), options);
      double[] distances = distances(reals, root, generated, sizes, sets.seed(), session);
      Line line = Line.through(Arrays.stream(sizes).mapToDouble(n -> 1.0 / n).toArray(), distances);
      Measurement measurement =
          Measurement.of(
                  NAME,
                  line.intercept(),
                  Measurement.Better.LOWER,
                  Optional.of(interval(line, all)),
                  sets)
              .with("slope", line.slope())
              .with("standard-error", line.standardError())
              .with(Fid.NAME, all.value());
      for (String note : Enough.notes(real.rows(), sizes[0], real.columns())) {
        measurement = measurement.noting(note);
      }
      return List.of(measurement);
    }
  }

  private static double[] distances(
      Gaussian reals,
      Root root,
      Features generated,
      int[] sizes,
      long seed,
      MatrixSession session) {
    SplittableRandom random = new SplittableRandom(seed);
    return Arrays.stream(sizes)
        .mapToDouble(
            size -> {
              int[] rows = Draw.withoutReplacement(generated.rows(), size, random);
              Gaussian some = Gaussian.of(Selection.of(generated, rows), session);
              return FrechetDistance.between(reals, root, some, session).value();
            })
        .toArray();
  }

  private ConfidenceInterval interval(Line line, Estimate all) {
    return StudentT.interval(
        line.intercept(),
        line.standardError(),
        options.sizes() - 2,
        all.standardError(),
        "regression on " + options.sizes() + " sizes and first order");
  }
}
