package gan.metrics.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.problem.GanException;
import gan.core.spi.Comparison;
import gan.core.spi.Features;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.MetricNeed;
import gan.core.spi.SampleSet;
import gan.metrics.Vectors;
import gan.testkit.FixedSet;
import gan.testkit.contract.MetricContract;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnergyDistanceTest implements MetricContract<EnergyDistanceOptions> {

  @Override
  public EnergyDistanceFactory factory() {
    return new EnergyDistanceFactory();
  }

  @Override
  public EnergyDistanceOptions options() {
    return new EnergyDistanceOptions(10000, 0);
  }

  @Override
  public Comparison sets() {
    return Vectors.compare(Vectors.normal(150, 6, 0, 1, 1), Vectors.normal(150, 6, 0.3, 1, 2));
  }

  @Test
  void needsFeatures() {
    assertThat(factory().needs(options())).containsExactly(MetricNeed.FEATURES);
  }

  @Test
  void twoPairsByHand() {
    // Between 3, 4, 5 and 4 from (0, 0), (3, 0) to (0, 3) … : mean 2 · 4 - 3 - 5.
    Measurement found = measured(FixedSet.vectors(2, 0, 0, 3, 0), FixedSet.vectors(2, 0, 4, 3, 4));
    assertThat(found.value()).isCloseTo(2 * (4 + 5 + 5 + 4) / 4.0 - 3 - 3, within(1e-12));
    assertThat(found.details()).isEqualTo(Map.of("coefficient", found.value() / 9));
    assertThat(found.name()).isEqualTo("energy-distance");
    assertThat(found.better()).isEqualTo(Better.LOWER);
    assertThat(found.real()).isEqualTo(2);
    assertThat(found.generated()).isEqualTo(2);
  }

  @Test
  void agreesWithTheDoubleSum() {
    for (int columns : new int[] {1, 3, 200}) {
      FixedSet real = Vectors.normal(70, columns, 0, 1, 1);
      FixedSet generated = Vectors.normal(70, columns, 0.2, 1.3, 2);
      double slow = slow(real.features(), generated.features());
      assertThat(measured(real, generated).value()).isCloseTo(slow, within(1e-9 * slow));
    }
  }

  @Test
  void agreesFarFromTheOriginWithDuplicates() {
    FixedSet real = Vectors.apart(Vectors.normal(60, 16, 0, 1, 1), 50_000);
    float[] values = real.features().values().clone();
    for (int i = 0; i < values.length; i += 32) {
      values[i] = Math.nextUp(values[i]);
    }
    FixedSet generated = FixedSet.vectors(16, values);
    double slow = slow(real.features(), generated.features());
    assertThat(measured(real, generated).value()).isCloseTo(slow, within(1e-11 * Math.abs(slow)));
  }

  @Test
  void aSetAgainstItselfLacksItsOwnPairs() {
    FixedSet set = Vectors.normal(50, 3, 0, 1, 1);
    double sum = 0;
    for (int i = 0; i < 50; i++) {
      for (int j = 0; j < 50; j++) {
        sum += Vectors.distance(set.features(), i, set.features(), j);
      }
    }
    double expected = -2 * sum / (50.0 * 50 * 49);
    assertThat(measured(set, set).value()).isCloseTo(expected, within(1e-9));
  }

  @Test
  void equalDistributionsGiveZeroOnAverage() {
    double[] values =
        IntStream.range(0, 120)
            .mapToDouble(
                i ->
                    measured(
                            Vectors.normal(15, 2, 0, 1, 1000 + i),
                            Vectors.normal(15, 2, 0, 1, 2000 + i))
                        .value())
            .toArray();
    double mean = IntStream.range(0, 120).mapToDouble(i -> values[i]).average().orElseThrow();
    double square =
        IntStream.range(0, 120).mapToDouble(i -> values[i] * values[i]).average().orElseThrow();
    // With pairs of a sample with itself it would be 2 · 1.77 / 15 = 0.24.
    assertThat(mean).isCloseTo(0, within(4 * Math.sqrt(square / 120)));
    assertThat(4 * Math.sqrt(square / 120)).isLessThan(0.06);
  }

  @Test
  void shiftedGaussiansHaveTheirClosedForm() {
    // E|N(m, 2)| = 2/√π exp(-m²/4) + m (2 Phi(m/√2) - 1); here m = 2.
    double between = 2 / Math.sqrt(Math.PI) * Math.exp(-1) + 2 * 0.8427007929497149;
    double expected = 2 * between - 4 / Math.sqrt(Math.PI);
    Measurement found =
        measured(Vectors.normal(3000, 1, 0, 1, 1), Vectors.normal(3000, 1, 2, 1, 2));
    assertThat(found.value()).isCloseTo(expected, within(0.18)); // four standard errors
  }

  @Test
  void scalesWithTheFeatures() {
    FixedSet real = Vectors.normal(40, 4, 0, 1, 1);
    FixedSet generated = Vectors.normal(40, 4, 1, 1, 2);
    Measurement found = measured(real, generated);
    Measurement doubled = measured(scaled(real), scaled(generated));
    assertThat(doubled.value()).isCloseTo(2 * found.value(), within(1e-9));
    assertThat(doubled.details().get("coefficient"))
        .isCloseTo(found.details().get("coefficient"), within(1e-12));
  }

  @Test
  void orderAndSideMakeNoDifference() {
    FixedSet real = Vectors.normal(90, 4, 0, 1, 1);
    FixedSet generated = Vectors.normal(90, 4, 0.5, 1, 2);
    double value = measured(real, generated).value();
    assertThat(measured(Vectors.shuffled(real, 3), Vectors.shuffled(generated, 4)).value())
        .isCloseTo(value, within(1e-12));
    assertThat(measured(generated, real).value()).isCloseTo(value, within(1e-12));
  }

  @Test
  void intervalCovers() {
    double between = 2 / Math.sqrt(Math.PI) * Math.exp(-0.25) + 0.5204998778130465;
    double truth = 2 * between - 4 / Math.sqrt(Math.PI);
    assertThat(covering(1, truth)).as("a shift of one deviation").isBetween(180L, 198L);
    assertThat(covering(0, 0)).as("equal distributions, as documented").isBetween(170L, 192L);
  }

  @Test
  void permutationsHaveTheEnergiesOfTheirHalves() {
    FixedSet real = Vectors.normal(12, 3, 0, 1, 1);
    FixedSet generated = Vectors.normal(12, 3, 1, 1, 2);
    Permutations permutations = new Permutations(25, 12, new SplittableRandom(3));
    PairSums sums = new PairSums(real.features(), generated.features(), permutations);
    double[] all =
        IntStream.range(0, 24).mapToDouble(i -> sums.toReal()[i] + sums.toGenerated()[i]).toArray();
    double[] energies = permutations.energies(all);
    for (int permutation = 0; permutation < 25; permutation++) {
      float[][] halves = new float[2][36];
      int[] sizes = new int[2];
      for (int sample = 0; sample < 24; sample++) {
        int half = permutations.isFirst(permutation, sample) ? 0 : 1;
        FixedSet from = sample < 12 ? real : generated;
        System.arraycopy(
            from.values(sample % 12, sample % 12 + 1), 0, halves[half], 3 * sizes[half]++, 3);
      }
      assertThat(sizes).containsExactly(12, 12);
      assertThat(energies[permutation])
          .isCloseTo(
              slow(new Features(12, 3, halves[0]), new Features(12, 3, halves[1])), within(1e-9));
    }
  }

  @Test
  void setsApartAreFurtherApartThanAllPermutations() {
    assertThat(pValue(Vectors.normal(20, 2, 0, 1, 1), Vectors.normal(20, 2, 5, 1, 2), 99))
        .isEqualTo(0.01);
    FixedSet constant = FixedSet.vectors(1, new float[10]);
    assertThat(pValue(constant, constant, 99)).isEqualTo(1);
  }

  @Test
  void equalDistributionsAreRejectedAsOftenAsTheLevelSays() {
    // Three standard errors of 200 repetitions at 0.1 are 0.064.
    long rejected =
        IntStream.range(0, 200)
            .filter(
                i ->
                    pValue(
                            Vectors.normal(12, 2, 0, 1, 1000 + i),
                            Vectors.normal(12, 2, 0, 1, 2000 + i),
                            39)
                        <= 0.1)
            .count();
    assertThat(rejected / 200.0).isCloseTo(0.1, within(0.064));
  }

  @Test
  void constantFeaturesAreAtDistanceZero() {
    FixedSet constant = FixedSet.vectors(3, new float[30]);
    Measurement found = measured(constant, constant);
    assertThat(found.value()).isZero();
    assertThat(found.details()).isEqualTo(Map.of("coefficient", 0.0));
    assertThat(found.interval().orElseThrow().high()).isZero();
  }

  @Test
  void setsWithNothingInCommonHaveACoefficientNearOne() {
    Measurement found = measured(Vectors.normal(50, 2, 0, 1, 1), Vectors.normal(50, 2, 1e4, 1, 2));
    assertThat(found.details().get("coefficient")).isCloseTo(1, within(1e-3));
  }

  @Test
  void asManyRealSamplesAsGeneratedOnesAreCompared() {
    FixedSet real = Vectors.normal(100, 2, 0, 1, 1);
    FixedSet generated = Vectors.normal(30, 2, 0, 1, 2);
    assertThat(measured(real, generated)).isEqualTo(measured(real.first(30), generated));
  }

  @Test
  void singleSamplesAreRefused() {
    assertThatThrownBy(
            () -> measured(FixedSet.vectors(1, 1, 2), FixedSet.vectors(1, new float[] {3})))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: the metric 'energy-distance' takes at least 2 samples of either kind, \
            and there are 1
              Real samples: 2; generated ones: 1.
              Fix: compare more samples, or leave the metric out.""");
  }

  private long covering(double shift, double truth) {
    return IntStream.range(0, 200)
        .mapToObj(
            i ->
                measured(
                        Vectors.normal(80, 1, 0, 1, 1000 + i),
                        Vectors.normal(80, 1, shift, 1, 2000 + i))
                    .interval()
                    .orElseThrow())
        .filter(it -> it.low() <= truth && truth <= it.high())
        .count();
  }

  private double pValue(SampleSet real, SampleSet generated, int permutations) {
    return factory()
        .create(new EnergyDistanceOptions(10000, permutations))
        .measure(Vectors.compare(real, generated))
        .get(0)
        .details()
        .get("p-value");
  }

  private Measurement measured(SampleSet real, SampleSet generated) {
    List<Measurement> found = factory().create(options()).measure(Vectors.compare(real, generated));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static FixedSet scaled(FixedSet set) {
    float[] values = set.values(0, set.count()).clone();
    for (int i = 0; i < values.length; i++) {
      values[i] *= 2;
    }
    return FixedSet.vectors(set.features().columns(), values);
  }

  private static double slow(Features real, Features generated) {
    return 2 * mean(real, generated, false)
        - mean(real, real, true)
        - mean(generated, generated, true);
  }

  private static double mean(Features a, Features b, boolean withoutSelf) {
    return IntStream.range(0, a.rows())
        .boxed()
        .flatMapToDouble(
            i ->
                IntStream.range(0, b.rows())
                    .filter(j -> !withoutSelf || j != i)
                    .mapToDouble(j -> Vectors.distance(a, i, b, j)))
        .average()
        .orElseThrow();
  }
}
