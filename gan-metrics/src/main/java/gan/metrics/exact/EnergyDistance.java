package gan.metrics.exact;

import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.Metric;
import gan.metrics.sample.EqualSides;
import gan.metrics.statistics.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The energy distance {@code 2 E|X - Y| - E|X - X'| - E|Y - Y'|} between features (Székely and
 * Rizzo 2013, Journal of Statistical Planning and Inference 143), with Euclidean distances, in
 * their unit; 0 only for equal distributions, and lower is better.
 *
 * <p>The unbiased form is computed, a U-statistic: no sample is paired with itself, so equal
 * distributions give 0 on average, and may give less than 0. As many real samples are compared as
 * generated ones, the first of both.
 *
 * <p>The interval is normal, with the variance of the statistic's first projection: {@code 4
 * Var(h(X)) / n + 4 Var(h(Y)) / n} with {@code h(x) = E|x - Y| - E|x - X'|}. For equal
 * distributions the projection vanishes and the statistic is not normal: about 90 % of intervals
 * then hold 0. The p-value is made for that question.
 *
 * <p>Details: {@code coefficient}, the distance divided by {@code 2 E|X - Y|}, without a unit and
 * near 1 where the sets have nothing in common; with permutations {@code p-value}, the share of
 * random divisions of both sets into two whose distance is at least as large.
 */
final class EnergyDistance implements Metric {
  private final EnergyDistanceOptions options;

  EnergyDistance(EnergyDistanceOptions options) {
    this.options = options;
  }

  @Override
  public List<Measurement> measure(Comparison sets) {
    EqualSides sides = EqualSides.of(sets, EnergyDistanceFactory.NAME, 2);
    int count = sides.count();
    Permutations permutations =
        new Permutations(options.permutations(), count, new SplittableRandom(sets.seed()));
    PairSums sums =
        new PairSums(sides.real().features(), sides.generated().features(), permutations);
    double between = sum(sums.toGenerated(), 0, count);
    double value =
        Energy.of(
            between,
            sum(sums.toReal(), 0, count) / 2,
            sum(sums.toGenerated(), count, 2 * count) / 2,
            count);
    double apart = 2 * between / ((double) count * count);
    Measurement measured =
        sides
            .measured("energy-distance", value, Better.LOWER, Optional.of(interval(value, sums)))
            .with("coefficient", apart == 0 ? 0 : value / apart);
    return List.of(
        options.permutations() == 0
            ? measured
            : measured.with("p-value", permutations.pValue(value, all(sums))));
  }

  private static ConfidenceInterval interval(double value, PairSums sums) {
    double[] toReal = sums.toReal();
    double[] toGenerated = sums.toGenerated();
    int count = toReal.length / 2;
    double[] ofReal = new double[count];
    double[] ofGenerated = new double[count];
    for (int i = 0; i < count; i++) {
      ofReal[i] = toGenerated[i] / count - toReal[i] / (count - 1);
      ofGenerated[i] = toReal[count + i] / count - toGenerated[count + i] / (count - 1);
    }
    return ConfidenceInterval.normal(
        value,
        2 * Math.sqrt((Moments.variance(ofReal) + Moments.variance(ofGenerated)) / count),
        "normal, by the projection of the U-statistic");
  }

  private static double[] all(PairSums sums) {
    return IntStream.range(0, sums.toReal().length)
        .mapToDouble(i -> sums.toReal()[i] + sums.toGenerated()[i])
        .toArray();
  }

  private static double sum(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).sum();
  }
}
