package gan.metrics.neighbour;

import gan.core.spi.Comparison;
import gan.core.spi.Features;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.Metric;
import gan.metrics.distance.SquaredDistances;
import gan.metrics.sample.EqualSides;
import gan.metrics.statistics.Wilson;
import java.util.List;
import java.util.Optional;

/**
 * Improved precision and recall (Kynkäänniemi et al. 2019, <a
 * href="https://arxiv.org/abs/1904.06991">arXiv 1904.06991</a>), shares between 0 and 1.
 *
 * <p>The manifold of a set is the union of a ball around each of its samples, in the space of
 * features, whose radius is the Euclidean distance to the k-th nearest other sample of the set.
 * {@code precision} is the share of generated samples within the manifold of the real ones, and
 * {@code recall} the share of real samples within that of the generated ones; higher is better. As
 * in the authors' code a sample is not its own neighbour, and one at a distance equal to a radius
 * is within.
 *
 * <p>Balls shrink as samples become more, so both depend on how many there are: as many real
 * samples are compared as generated ones, the first of both. Equal distributions do not reach 1,
 * but what the floor says. A single outlier has a large ball; density and coverage do not let it.
 *
 * <p>Intervals are binomial over the judged samples, those that are looked up in the other set's
 * manifold. They leave out that the manifold itself would be another one with other samples.
 */
final class PrecisionRecall implements Metric {
  private final PrecisionRecallOptions options;

  PrecisionRecall(PrecisionRecallOptions options) {
    this.options = options;
  }

  @Override
  public List<Measurement> measure(Comparison sets) {
    EqualSides sides = EqualSides.of(sets, PrecisionRecallFactory.NAME, options.neighbours() + 1);
    Features real = sides.real().features();
    Features generated = sides.generated().features();
    double[] realRadii = Nearest.radii(real, options.neighbours());
    double[] generatedRadii = Nearest.radii(generated, options.neighbours());
    boolean[] precise = new boolean[sides.count()];
    boolean[] recalled = new boolean[sides.count()];
    SquaredDistances distances = new SquaredDistances(generated, real);
    distances.forEachRow(
        (row, squares) -> {
          for (int i = 0; i < squares.length; i++) {
            precise[row] |= distances.isWithin(row, i, squares[i], realRadii[i]);
            recalled[i] |= distances.isWithin(row, i, squares[i], generatedRadii[row]);
          }
        });
    return List.of(share("precision", precise, sides), share("recall", recalled, sides));
  }

  private static Measurement share(String name, boolean[] within, EqualSides sides) {
    int hits = 0;
    for (boolean isWithin : within) {
      hits += isWithin ? 1 : 0;
    }
    return sides.measured(
        name,
        (double) hits / within.length,
        Better.HIGHER,
        Optional.of(
            Wilson.of(hits, within.length, "binomial (Wilson), for the manifold as it is")));
  }
}
