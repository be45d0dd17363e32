package gan.metrics.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrecisionRecallTest implements MetricContract<PrecisionRecallOptions> {
  private static final String METHOD = "binomial (Wilson), for the manifold as it is";

  @Override
  public PrecisionRecallFactory factory() {
    return new PrecisionRecallFactory();
  }

  @Override
  public PrecisionRecallOptions options() {
    return new PrecisionRecallOptions(10000, 3);
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
  void clustersApartHaveNothingInCommon() {
    assertValues(1, cluster(0, 10), cluster(100, 10), 0, 0);
  }

  @Test
  void halfOfTheClustersIsPreciseAndRecallsHalf() {
    // Each point repeats one of the first cluster: within its neighbourhoods, none of the second's.
    float[] real = joined(cluster(0, 10), cluster(100, 10));
    float[] generated = joined(cluster(0, 10), cluster(0.25f, 10));
    assertValues(3, real, generated, 1, 0.5);
  }

  @Test
  void halfOfTheSamplesInClustersThatAreNotRealHalvesPrecision() {
    float[] real = joined(cluster(0, 10), cluster(0.25f, 10));
    float[] generated = joined(cluster(0, 10), cluster(100, 10));
    assertValues(3, real, generated, 0.5, 1);
  }

  @Test
  void anOutlierHasALargeBall() {
    // The real outlier at 1000 is 991 from its nearest neighbour, which takes in 500 and 20.
    assertValues(1, new float[] {0, 4, 9, 1000}, new float[] {500, 20, -3, 2500}, 0.75, 1);
    // Without it the balls reach from -4 to 14 only.
    assertValues(1, new float[] {0, 4, 9}, new float[] {500, 20, -3}, 1 / 3.0, 1);
  }

  @Test
  void aSampleOnTheEdgeIsWithin() {
    assertValues(1, new float[] {0, 1, 2}, new float[] {3, 30, 300}, 1 / 3.0, 1);
    assertValues(1, new float[] {0, 1, 2}, new float[] {Math.nextUp(3f), 30, 300}, 0, 1);
  }

  @Test
  void aSetIsPreciseAndRecalledInFullByItself() {
    FixedSet set = Vectors.normal(200, 10, 3, 1, 1);
    assertThat(measured(3, set, set))
        .containsExactly(share("precision", 200, 200), share("recall", 200, 200));
  }

  @Test
  void constantFeaturesAreWithinEachOther() {
    FixedSet set = FixedSet.vectors(3, new float[60]);
    assertThat(measured(3, set, set))
        .containsExactly(share("precision", 20, 20), share("recall", 20, 20));
  }

  @Test
  void agreesWithTheDefinitionWrittenOutAndWithSwappedSides() {
    for (int columns : new int[] {1, 2, 30, 300}) {
      FixedSet real = Vectors.normal(90, columns, 0, 1, 1);
      FixedSet generated = Vectors.normal(90, columns, 0.3, 0.9, 2);
      double precision = slow(real.features(), generated.features(), 3);
      double recall = slow(generated.features(), real.features(), 3);
      assertThat(values(3, real, generated)).containsExactly(precision, recall);
      assertThat(values(3, generated, real)).containsExactly(recall, precision);
      assertThat(precision + recall).as("a case that tells something").isBetween(0.2, 1.99);
    }
  }

  @Test
  void orderMakesNoDifference() {
    FixedSet real = Vectors.normal(120, 4, 0, 1, 1);
    FixedSet generated = Vectors.normal(120, 4, 0.5, 1, 2);
    assertThat(measured(3, Vectors.shuffled(real, 8), Vectors.shuffled(generated, 9)))
        .isEqualTo(measured(3, real, generated));
  }

  @Test
  void asManyRealSamplesAsGeneratedOnesAreCompared() {
    FixedSet real = Vectors.normal(500, 2, 0, 1, 1);
    FixedSet generated = Vectors.normal(100, 2, 0, 1, 2);
    assertThat(measured(3, real, generated)).isEqualTo(measured(3, real.first(100), generated));
    assertThat(measured(3, generated, real)).isEqualTo(measured(3, generated, real.first(100)));
    assertThat(measured(3, real, generated))
        .extracting(Measurement::real, Measurement::generated)
        .containsOnly(tuple(100, 100));
  }

  @Test
  void tooFewSamplesForANeighbourhoodAreRefused() {
    assertThatThrownBy(
            () -> measured(3, FixedSet.vectors(1, 1, 2, 3), FixedSet.vectors(1, 1, 2, 3, 4)))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: the metric 'precision-recall' takes at least 4 samples of either kind, \
            and there are 3
              Real samples: 3; generated ones: 4.
              Fix: compare more samples, or leave the metric out.""");
  }

  @Test
  void intervalsCoverWhatOtherJudgedSamplesGive() {
    FixedSet fixed = Vectors.normal(150, 2, 0, 1, 1);
    assertCovers(0, seed -> measured(3, fixed, Vectors.normal(150, 2, 0.5, 1, seed)));
    assertCovers(1, seed -> measured(3, Vectors.normal(150, 2, 0.5, 1, seed), fixed));
  }

  private void assertCovers(int which, LongFunction<List<Measurement>> measure) {
    List<Measurement> all =
        IntStream.range(0, 200).mapToObj(i -> measure.apply(1000 + i).get(which)).toList();
    double truth = all.stream().mapToDouble(Measurement::value).average().orElseThrow();
    assertThat(
            all.stream()
                .map(it -> it.interval().orElseThrow())
                .filter(it -> it.low() <= truth && truth <= it.high())
                .count())
        .isBetween(180L, 198L);
  }

  private void assertValues(
      int neighbours, float[] real, float[] generated, double precision, double recall) {
    double[] values = values(neighbours, FixedSet.vectors(1, real), FixedSet.vectors(1, generated));
    assertThat(values[0]).as("precision").isCloseTo(precision, within(1e-12));
    assertThat(values[1]).as("recall").isCloseTo(recall, within(1e-12));
  }

  private double[] values(int neighbours, SampleSet real, SampleSet generated) {
    return measured(neighbours, real, generated).stream().mapToDouble(Measurement::value).toArray();
  }

  private List<Measurement> measured(int neighbours, SampleSet real, SampleSet generated) {
    return factory()
        .create(new PrecisionRecallOptions(10000, neighbours))
        .measure(Vectors.compare(real, generated));
  }

  private static Measurement share(String name, int hits, int count) {
    return new Measurement(
        name,
        (double) hits / count,
        Better.HIGHER,
        Optional.of(Wilson.of(hits, count, METHOD)),
        count,
        count,
        Map.of(),
        List.of());
  }

  /** The share of judged rows with a reference row that has fewer than k others nearer to it. */
  private static double slow(Features reference, Features judged, int k) {
    long hits =
        IntStream.range(0, judged.rows())
            .filter(
                row ->
                    IntStream.range(0, reference.rows())
                        .anyMatch(
                            ball ->
                                IntStream.range(0, reference.rows())
                                        .filter(other -> other != ball)
                                        .filter(
                                            other ->
                                                Vectors.distance(reference, ball, reference, other)
                                                    < Vectors.distance(
                                                        reference, ball, judged, row))
                                        .count()
                                    < k))
            .count();
    return (double) hits / judged.rows();
  }

  /** Evenly spaced points from a number on. */
  private static float[] cluster(float from, int count) {
    float[] points = new float[count];
    for (int i = 0; i < count; i++) {
      points[i] = from + i * 0.5f;
    }
    return points;
  }

  private static float[] joined(float[] a, float[] b) {
    float[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }
}
