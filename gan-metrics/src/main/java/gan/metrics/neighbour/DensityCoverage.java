package gan.metrics.neighbour;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.Metric;
import gan.metrics.distance.SquaredDistances;
import gan.metrics.sample.EqualSides;
import gan.metrics.statistics.Wilson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Density and coverage (Naeem et al. 2020, <a href="https://arxiv.org/abs/2002.09797">arXiv
 * 2002.09797</a>).
 *
 * <p>Each real sample has a ball in the space of features, whose radius is the Euclidean distance
 * to its k-th nearest other real one. {@code density} is how many balls a generated sample is in,
 * on average, divided by k: about 1 for equal distributions, more where samples crowd in the
 * densest places. {@code coverage} is the share of balls with a generated sample in them; for equal
 * continuous distributions and n samples of either kind it is expected to be {@code 1 - (n-1)…(n-k)
 * / ((2n-1)…(2n-k))} in any space, which is its detail {@code of-equal-distributions}. Of both
 * higher is better. As in the authors' code a ball is open: a sample at a distance equal to the
 * radius is outside, so that a set is of density 1 and coverage 1 within itself, and a real sample
 * that occurs more than k times has an empty ball.
 *
 * <p>As many real samples are compared as generated ones, the first of both.
 *
 * <p>The interval of density is normal over the generated samples, and holds the balls as they are:
 * it leaves out that other real samples would have others. That of coverage adds the variance of
 * independent balls and that of the generated samples, by leaving out each (jackknife), and takes
 * Wilson's interval of as many trials as have this variance.
 */
final class DensityCoverage implements Metric {
  private final DensityCoverageOptions options;

  DensityCoverage(DensityCoverageOptions options) {
    this.options = options;
  }

  @Override
  public List<Measurement> measure(Comparison sets) {
    EqualSides sides = EqualSides.of(sets, DensityCoverageFactory.NAME, options.neighbours() + 1);
    double[] radii = Nearest.radii(sides.real().features(), options.neighbours());
    int empty = (int) Arrays.stream(radii).filter(radius -> radius == 0).count();
    refuseIfAll(empty, sides);
    int[] balls = new int[sides.count()];
    int[] samples = new int[sides.count()];
    int[] last = new int[sides.count()];
    SquaredDistances distances =
        new SquaredDistances(sides.generated().features(), sides.real().features());
    distances.forEachRow(
        (row, squares) -> {
          for (int i = 0; i < squares.length; i++) {
            if (distances.isInside(row, i, squares[i], radii[i])) {
              balls[row]++;
              samples[i]++;
              last[i] = row;
            }
          }
        });
    return List.of(
        noting(empty, density(balls, sides)), noting(empty, coverage(samples, last, sides)));
  }

  private Measurement density(int[] balls, EqualSides sides) {
    double mean = Arrays.stream(balls).average().orElseThrow();
    double squares = Arrays.stream(balls).mapToDouble(in -> (in - mean) * (in - mean)).sum();
    double variance = squares / (balls.length - 1) / balls.length;
    double density = mean / options.neighbours();
    return sides.measured(
        "density",
        density,
        Better.HIGHER,
        Optional.of(
            ConfidenceInterval.normal(
                density,
                Math.sqrt(variance) / options.neighbours(),
                "normal over generated samples, for the balls as they are")));
  }

  private Measurement coverage(int[] samples, int[] last, EqualSides sides) {
    int count = samples.length;
    int hits = 0;
    int[] soleSample = new int[count];
    for (int i = 0; i < count; i++) {
      hits += samples[i] > 0 ? 1 : 0;
      soleSample[last[i]] += samples[i] == 1 ? 1 : 0;
    }
    double share = (double) hits / count;
    return sides
        .measured(
            "coverage",
            share,
            Better.HIGHER,
            Optional.of(
                Wilson.of(
                    share,
                    trials(share, soleSample),
                    "binomial (Wilson) over balls, and jackknife over generated samples")))
        .with("of-equal-distributions", expected(count));
  }

  /** As many independent balls would leave coverage as unsure as balls and samples do. */
  private static double trials(double share, int[] soleSample) {
    int count = soleSample.length;
    double mean = Arrays.stream(soleSample).average().orElseThrow();
    double squares =
        Arrays.stream(soleSample).mapToDouble(sole -> (sole - mean) * (sole - mean)).sum();
    double ofSamples = squares * (count - 1) / count / ((double) count * count);
    double ofBalls = share * (1 - share) / count;
    return ofBalls == 0 ? count : count * ofBalls / (ofBalls + ofSamples);
  }

  private double expected(int count) {
    double none = 1;
    for (int i = 1; i <= options.neighbours(); i++) {
      none *= (count - i) / (2.0 * count - i);
    }
    return 1 - none;
  }

  private Measurement noting(int empty, Measurement measured) {
    return empty == 0
        ? measured
        : measured.noting(
            String.format(
                "%d of %d real samples occur more than %d times: their neighbourhoods are empty.",
                empty, measured.real(), options.neighbours()));
  }

  private void refuseIfAll(int empty, EqualSides sides) {
    if (empty == sides.count()) {
      throw new GanException(
          Problem.of(
              ErrorCode.NOT_MEASURABLE,
              String.format(
                  "the metric '%s' finds every real sample more than %d times: no neighbourhood is"
                      + " larger than a point",
                  DensityCoverageFactory.NAME, options.neighbours()),
              "choose another feature extractor or other data, or leave the metric out."));
    }
  }
}
