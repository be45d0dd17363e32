package gan.metrics.neighbour;

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
import gan.metrics.statistics.Wilson;
import gan.testkit.FixedSet;
import gan.testkit.contract.MetricContract;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DensityCoverageTest implements MetricContract<DensityCoverageOptions> {

  @Override
  public DensityCoverageFactory factory() {
    return new DensityCoverageFactory();
  }

  @Override
  public DensityCoverageOptions options() {
    return new DensityCoverageOptions(10000, 5);
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
  void clustersApartHaveNeither() {
    assertValues(1, new float[] {0, 1, 2, 3}, new float[] {100, 101, 102, 103}, 0, 0);
  }

  @Test
  void halfOfTheClustersIsDenseAndCoversHalf() {
    // Radii of two neighbours around 0, 1, 3 and 7 are 3, 2, 3 and 6; each open ball holds two of
    // the four points, and each point is generated twice. The other cluster's are empty.
    assertValues(
        2,
        new float[] {0, 1, 3, 7, 1000, 1001, 1003, 1007},
        new float[] {0, 1, 3, 7, 0, 1, 3, 7},
        2 * (2 + 2 + 2 + 2) / (2 * 8.0),
        0.5);
  }

  @Test
  void countsBallsByHand() {
    // Radii of one neighbour: 1, 1, 2, 4 around 0, 1, 3, 7. 0.5 is in two, 2.5 in one and not on
    // the edge of another, 6 in one, 50 in none: 4 of 4 samples.
    assertValues(1, new float[] {0, 1, 3, 7}, new float[] {0.5f, 2.5f, 6, 50}, 1, 1);
    // 2 is on the edge of the balls around 1 and inside that around 3 alone; the others are out.
    assertValues(1, new float[] {0, 1, 3, 7}, new float[] {2, 50, 60, 70}, 0.25, 0.25);
  }

  @Test
  void anOutlierCountsAsOneBall() {
    // The ball around 1000 reaches from 9 to 1991: it raises neither density nor coverage further.
    assertValues(1, new float[] {0, 4, 9, 1000}, new float[] {500, 501, 502, 503}, 1, 0.25);
  }

  @Test
  void aSetIsOfDensityOneAndCoverageOneWithinItself() {
    FixedSet set = Vectors.normal(200, 10, 3, 1, 1);
    List<Measurement> found = measured(5, set, set);
    assertThat(found).extracting(Measurement::name).containsExactly("density", "coverage");
    assertThat(found).extracting(Measurement::value).containsExactly(1.0, 1.0);
    assertThat(found).extracting(Measurement::better).containsOnly(Better.HIGHER);
    assertThat(found).allMatch(it -> it.notes().isEmpty());
  }

  @Test
  void agreesWithTheDefinitionWrittenOut() {
    for (int columns : new int[] {1, 3, 300}) {
      FixedSet real = Vectors.normal(80, columns, 0, 1, 1);
      FixedSet generated = Vectors.normal(80, columns, 0.2, 0.8, 2);
      List<Measurement> found = measured(5, real, generated);
      assertThat(found.get(0).value()).isCloseTo(slowDensity(real, generated, 5), within(1e-12));
      assertThat(found.get(1).value()).isCloseTo(slowCoverage(real, generated, 5), within(1e-12));
      assertThat(found.get(0).value()).isNotEqualTo(1);
    }
  }

  @Test
  void orderMakesNoDifference() {
    FixedSet real = Vectors.normal(120, 4, 0, 1, 1);
    FixedSet generated = Vectors.normal(120, 4, 0.5, 1, 2);
    List<Measurement> found = measured(5, real, generated);
    List<Measurement> again =
        measured(5, Vectors.shuffled(real, 8), Vectors.shuffled(generated, 9));
    assertThat(again.get(0).value()).isEqualTo(found.get(0).value());
    assertThat(again.get(1)).isEqualTo(found.get(1));
  }

  @Test
  void equalDistributionsHaveTheExpectedCoverageInAnySpace() {
    // One coverage of 100 balls has a deviation below 0.05, so the mean of 200 one below 0.0036.
    for (int columns : new int[] {1, 40}) {
      List<List<Measurement>> all =
          repeated(seed -> measured(3, normal(columns, 0, seed), normal(columns, 0, seed + 500)));
      double expected = 1 - 99.0 * 98 * 97 / (199.0 * 198 * 197);
      assertThat(all)
          .allSatisfy(
              it ->
                  assertThat(it.get(1).details())
                      .isEqualTo(Map.of("of-equal-distributions", expected)));
      assertThat(mean(all, 1)).as("coverage").isCloseTo(expected, within(0.011));
      assertThat(mean(all, 0)).as("density").isCloseTo(1, within(0.05));
    }
  }

  @Test
  void intervalsCover() {
    FixedSet real = normal(2, 0, 1);
    assertThat(covering(repeated(seed -> measured(3, real, normal(2, 0.4, seed))), 0))
        .as("density, balls fixed")
        .isBetween(180L, 198L);
    assertThat(
            covering(
                repeated(seed -> measured(3, normal(2, 0.8, seed + 500), normal(2, 0, seed))), 1))
        .as("coverage, everything drawn anew")
        .isBetween(180L, 198L);
  }

  @Test
  void fullCoverageIsAsSureAsSoManyBalls() {
    FixedSet real = FixedSet.vectors(1, 0, 1, 3, 7);
    assertThat(measured(1, real, FixedSet.vectors(1, 0.5f, 2.5f, 6, 50)).get(1).interval())
        .hasValue(
            Wilson.of(4, 4, "binomial (Wilson) over balls, and jackknife over generated samples"));
  }

  @Test
  void realSamplesThatOccurTooOftenAreTold() {
    FixedSet real = FixedSet.vectors(1, 5, 5, 5, 1, 2, 4);
    List<Measurement> found = measured(2, real, real);
    // Around 1, 2 and 4 are open balls of 3, 2 and 1 with 2, 2 and 1 samples.
    assertThat(found.get(0).value()).isCloseTo(5 / 12.0, within(1e-12));
    assertThat(found.get(1).value()).isCloseTo(0.5, within(1e-12));
    assertThat(found)
        .allSatisfy(
            it ->
                assertThat(it.notes())
                    .containsExactly(
                        "3 of 6 real samples occur more than 2 times: their neighbourhoods are"
                            + " empty."));
  }

  @Test
  void constantRealFeaturesAreRefused() {
    FixedSet constant = FixedSet.vectors(2, new float[40]);
    assertThatThrownBy(() -> measured(5, constant, Vectors.normal(20, 2, 0, 1, 1)))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: the metric 'density-coverage' finds every real sample more than 5 times: \
            no neighbourhood is larger than a point
              Fix: choose another feature extractor or other data, or leave the metric out.""");
  }

  @Test
  void constantGeneratedFeaturesCoverWhatTheyAreIn() {
    FixedSet real = FixedSet.vectors(1, 0, 1, 3, 7);
    FixedSet constant = FixedSet.vectors(1, 3.5f, 3.5f, 3.5f, 3.5f);
    assertThat(measured(1, real, constant))
        .extracting(Measurement::value)
        .containsExactly(2.0, 0.5);
  }

  @Test
  void tooFewSamplesForANeighbourhoodAreRefused() {
    assertThatThrownBy(() -> measured(5, normal(1, 0, 1), FixedSet.vectors(1, 1, 2, 3, 4, 5)))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: the metric 'density-coverage' takes at least 6 samples of either kind, \
            and there are 5
              Real samples: 100; generated ones: 5.
              Fix: compare more samples, or leave the metric out.""");
  }

  private static FixedSet normal(int columns, double mean, long seed) {
    return Vectors.normal(100, columns, mean, 1, seed);
  }

  private static List<List<Measurement>> repeated(LongFunction<List<Measurement>> measure) {
    return IntStream.range(0, 200).mapToObj(i -> measure.apply(1000 + i)).toList();
  }

  private static double mean(List<List<Measurement>> all, int which) {
    return all.stream().mapToDouble(it -> it.get(which).value()).average().orElseThrow();
  }

  private static long covering(List<List<Measurement>> all, int which) {
    double truth = mean(all, which);
    return all.stream()
        .map(it -> it.get(which).interval().orElseThrow())
        .filter(it -> it.low() <= truth && truth <= it.high())
        .count();
  }

  private void assertValues(
      int neighbours, float[] real, float[] generated, double density, double coverage) {
    List<Measurement> found =
        measured(neighbours, FixedSet.vectors(1, real), FixedSet.vectors(1, generated));
    assertThat(found.get(0).value()).as("density").isCloseTo(density, within(1e-12));
    assertThat(found.get(1).value()).as("coverage").isCloseTo(coverage, within(1e-12));
  }

  private List<Measurement> measured(int neighbours, SampleSet real, SampleSet generated) {
    return factory()
        .create(new DensityCoverageOptions(10000, neighbours))
        .measure(Vectors.compare(real, generated));
  }

  private static double slowDensity(SampleSet real, SampleSet generated, int k) {
    double[] radii = slowRadii(real.features(), k);
    long pairs = 0;
    for (int i = 0; i < real.count(); i++) {
      pairs += inside(real.features(), i, radii[i], generated.features());
    }
    return (double) pairs / k / generated.count();
  }

  private static double slowCoverage(SampleSet real, SampleSet generated, int k) {
    double[] radii = slowRadii(real.features(), k);
    return IntStream.range(0, real.count())
            .filter(i -> inside(real.features(), i, radii[i], generated.features()) > 0)
            .count()
        / (double) real.count();
  }

  private static long inside(Features real, int ball, double radius, Features generated) {
    return IntStream.range(0, generated.rows())
        .filter(row -> Vectors.distance(real, ball, generated, row) < radius)
        .count();
  }

  private static double[] slowRadii(Features real, int k) {
    return IntStream.range(0, real.rows())
        .mapToDouble(
            row ->
                IntStream.range(0, real.rows())
                    .mapToDouble(other -> Vectors.distance(real, row, real, other))
                    .sorted()
                    .toArray()[k])
        .toArray();
  }
}
