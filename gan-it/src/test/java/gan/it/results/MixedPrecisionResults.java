package gan.it.results;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.results.Trial.Outcome;
import gan.metrics.statistics.Moments;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trains some losses in 32 bits and with products in bfloat16, and writes {@code
 * docs/results/mixed-precision.md}. Not part of the tests: run with -Presults.
 */
class MixedPrecisionResults {
  private static final String HEAD =
      """
      # Mixed precision

      Some losses with their usual penalties on distributions whose modes are known, once in 32 bits and once with `training.precision: mixed`, where products
      are computed in bfloat16. All else is as in [known distributions](known-distributions.md). FID of images under both: [results](../results.md).
      """;

  /** Of means of five: Student's t with eight degrees of freedom is beyond it once in 500 times. */
  private static final double LARGEST_T = 4.5;

  private static final List<Combination> COMBINATIONS =
      Combination.all().stream()
          .filter(
              one ->
                  List.of("non-saturating + R1", "WGAN-GP", "hinge + spectral norm")
                      .contains(one.name()))
          .toList();

  @Test
  void mixedIsAsGood(@TempDir Path folder) throws Exception {
    List<Combination> both =
        COMBINATIONS.stream().flatMap(one -> Stream.of(one, one.mixed())).toList();
    List<Outcome> outcomes = new Survey("mixed-precision", HEAD, both).run(folder);
    for (String distribution :
        outcomes.stream().map(one -> one.trial().distribution()).distinct().toList()) {
      for (Combination one : COMBINATIONS) {
        Predicate<Outcome> here = outcome -> outcome.trial().distribution().equals(distribution);
        double[] wide = quality(outcomes, here, one);
        double[] narrow = quality(outcomes, here, one.mixed());
        assertThat(Math.abs(t(wide, narrow)))
            .as(one.name() + " on " + distribution)
            .isLessThan(LARGEST_T);
      }
    }
  }

  private static double[] quality(
      List<Outcome> outcomes, Predicate<Outcome> here, Combination combination) {
    return outcomes.stream()
        .filter(here)
        .filter(outcome -> outcome.trial().combination().equals(combination))
        .mapToDouble(outcome -> outcome.coverage().highQuality())
        .toArray();
  }

  /** The difference of two means in units of its standard error. */
  private static double t(double[] first, double[] second) {
    double error =
        Moments.variance(first) / first.length + Moments.variance(second) / second.length;
    return (Moments.mean(first) - Moments.mean(second)) / Math.sqrt(error);
  }
}
