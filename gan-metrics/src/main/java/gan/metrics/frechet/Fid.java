package gan.metrics.frechet;

import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Features;
import gan.core.spi.Measurement;
import gan.core.spi.Metric;
import gan.metrics.matrix.MatrixSession;
import java.util.List;
import java.util.Optional;

/**
 * The Fréchet distance between Gaussians fitted to the features of real and of generated samples
 * (Heusel et al. 2017, arXiv 1706.08500): {@code |m1 - m2|² + tr(S1 + S2 - 2 (S1^½ S2 S1^½)^½)}
 * with means {@code m} and unbiased covariances {@code S}. Squared units of the features; lower is
 * better, and 0 says that means and covariances agree. With features of the Inception network it is
 * the FID of the literature.
 *
 * <p>It estimates the distance of the distributions' own means and covariances with an upward bias
 * that shrinks as one over the number of samples (Chong and Forsyth 2020, arXiv 1911.07023):
 * compare values of equally many samples only. Details: the part of the means, and that of the
 * covariances.
 *
 * <p>The interval is first order: each sample's influence on the distance is known in closed form,
 * and the variances of the influences, over the numbers of samples, add up to that of the distance.
 * It says how much other samples, equally many, would move the value, and nothing of the bias: it
 * lies around the mean of such values, not around the distributions' distance. Where real and
 * generated samples have one distribution, the first order vanishes and the interval is half as
 * wide again as it need be.
 */
final class Fid implements Metric {
  static final String NAME = "fid";
  static final String METHOD = "first order";

  @Override
  public List<Measurement> measure(Comparison sets) {
    Enough.check(NAME, sets);
    Features real = Enough.checked(NAME, sets.real().features());
    Features generated = sets.generated().features();
    try (MatrixSession session = new MatrixSession()) {
      Estimate estimate = Estimate.of(real, generated, session);
      double value = estimate.value();
      Measurement measurement =
          Measurement.of(
                  NAME,
                  value,
                  Measurement.Better.LOWER,
                  Optional.of(ConfidenceInterval.normal(value, estimate.standardError(), METHOD)),
                  sets)
              .with("means", estimate.means())
              .with("covariances", estimate.covariances());
      for (String note : Enough.notes(real.rows(), generated.rows(), real.columns())) {
        measurement = measurement.noting(note);
      }
      return List.of(measurement);
    }
  }
}
