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
import gan.testkit.FixedSet;
import gan.testkit.contract.MetricContract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemorisationTest implements MetricContract<MemorisationOptions> {

  @Override
  public MemorisationFactory factory() {
    return new MemorisationFactory();
  }

  @Override
  public MemorisationOptions options() {
    return new MemorisationOptions(10000, 10);
  }

  @Override
  public Comparison sets() {
    return Vectors.compare(
        Vectors.normal(200, 6, 0, 1, 1),
        Vectors.normal(150, 6, 0.3, 1, 2),
        Vectors.normal(150, 6, 0, 1, 3));
  }

  @Test
  void needsFeaturesAndHeldOutSamples() {
    assertThat(factory().needs(options()))
        .containsExactlyInAnyOrder(MetricNeed.FEATURES, MetricNeed.HELD_OUT);
  }

  @Test
  void smallSetsByHand() {
    // Distances of generated samples: 0, 1, 5; of held-out ones: 2, 1, 3. Pairs: 3, 2.5, 0 of 9.
    FixedSet training = FixedSet.vectors(1, 0, 10, 20);
    Measurement found =
        measured(1, training, FixedSet.vectors(1, 10, 21, 5), FixedSet.vectors(1, 2, 9, 23));
    assertThat(found.name()).isEqualTo("memorisation");
    assertThat(found.better()).isEqualTo(Better.LOWER);
    assertThat(found.value()).isCloseTo(5.5 / 9, within(1e-12));
    assertThat(found.real()).isEqualTo(3);
    assertThat(found.generated()).isEqualTo(3);
    double z = (4.5 - 5.5) / Math.sqrt(9 / 12.0 * (7 - 6 / 30.0));
    assertThat(found.details())
        .containsOnlyKeys(
            "z-score",
            "nearer-than-95-percent",
            "nearer-than-99-percent",
            "copies",
            "held-out-copies",
            "median-distance",
            "held-out-median-distance",
            "held-out");
    assertThat(found.details().get("z-score")).isCloseTo(z, within(1e-12));
    assertThat(found.details())
        .containsAllEntriesOf(
            Map.of(
                "nearer-than-95-percent", 1 / 3.0,
                "nearer-than-99-percent", 1 / 3.0,
                "copies", 1 / 3.0,
                "held-out-copies", 0.0,
                "median-distance", 1.0,
                "held-out-median-distance", 2.0,
                "held-out", 3.0));
  }

  @Test
  void copiesAreTold() {
    FixedSet training = Vectors.normal(400, 8, 1000, 1, 1);
    Measurement found =
        measured(1, training, training.first(200), Vectors.normal(300, 8, 1000, 1, 2));
    assertThat(found.value()).isEqualTo(1);
    assertThat(found.interval().orElseThrow().low()).isCloseTo(0.981, within(0.001));
    assertThat(found.interval().orElseThrow().high()).isEqualTo(1);
    assertThat(found.details())
        .containsAllEntriesOf(
            Map.of(
                "copies", 1.0,
                "held-out-copies", 0.0,
                "nearer-than-99-percent", 1.0,
                "median-distance", 0.0,
                "held-out", 200.0));
    // 200 times 200 pairs: half of them over √(200² · 401 / 12), with copies all tied.
    assertThat(found.details().get("z-score"))
        .isCloseTo(
            -20000 / Math.sqrt(40000 / 12.0 * (401 - 199.0 * 200 * 201 / (400 * 399))),
            within(1e-9));
  }

  @Test
  void nearCopiesAreTold() {
    FixedSet training = Vectors.normal(300, 6, 0, 1, 1);
    float[] near = training.features().values().clone();
    for (int i = 0; i < near.length; i++) {
      near[i] += 0.1f * (i % 3 - 1);
    }
    Measurement found =
        measured(10, training, FixedSet.vectors(6, near), Vectors.normal(300, 6, 0, 1, 2));
    assertThat(found.value()).isGreaterThan(0.95);
    assertThat(found.details().get("copies")).isZero();
    assertThat(found.details().get("z-score")).isLessThan(-15);
  }

  @Test
  void samplesUnlikeTheDataAreFarFromIt() {
    Measurement found =
        measured(
            1,
            Vectors.normal(100, 3, 0, 1, 1),
            Vectors.normal(100, 3, 50, 1, 2),
            Vectors.normal(100, 3, 0, 1, 3));
    assertThat(found.value()).isZero();
    assertThat(found.details().get("z-score")).isGreaterThan(10);
  }

  @Test
  void copyingInOneRegionIsFoundThoughAnotherMakesUpForIt() {
    FixedSet training = clusters(1, 1, 1);
    FixedSet generated = clusters(2, 0.2f, 2.5f);
    FixedSet heldOut = clusters(3, 1, 1);
    Measurement global = measured(1, training, generated, heldOut);
    Measurement local = measured(2, training, generated, heldOut);
    assertThat(local.value()).isEqualTo(global.value());
    assertThat(global.details().get("c-t")).isEqualTo(global.details().get("z-score"));
    assertThat(global.details().get("z-score")).isBetween(-3.0, 3.0);
    double[] scores = {
      zScore(training, generated, heldOut, 0), zScore(training, generated, heldOut, 1)
    };
    assertThat(scores[0]).isLessThan(-3);
    assertThat(scores[1]).isGreaterThan(3);
    assertThat(local.details().get("c-t")).isCloseTo((scores[0] + scores[1]) / 2, within(1e-9));
  }

  @Test
  void distancesAreThoseOfADirectSearch() {
    FixedSet training = Vectors.normal(150, 20, 3, 1, 1);
    FixedSet generated = Vectors.normal(80, 20, 3, 0.9, 2);
    FixedSet heldOut = Vectors.normal(80, 20, 3, 1, 3);
    double[] made = slow(generated.features(), training.features());
    double[] held = slow(heldOut.features(), training.features());
    double pairs = 0;
    for (double x : made) {
      pairs += Arrays.stream(held).filter(y -> x < y).count();
    }
    assertThat(measured(10, training, generated, heldOut).value())
        .isCloseTo(pairs / 6400, within(1e-12));
  }

  @Test
  void newSamplesOfTheSameDistributionAreIdealAndIntervalsCoverThat() {
    FixedSet training = Vectors.normal(100, 3, 0, 1, 1);
    List<Measurement> all =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    measured(
                        1,
                        training,
                        Vectors.normal(100, 3, 0, 1, 1000 + i),
                        Vectors.normal(100, 3, 0, 1, 2000 + i)))
            .toList();
    assertThat(all.stream().mapToDouble(Measurement::value).average().orElseThrow())
        .isCloseTo(0.5, within(0.012)); // four standard errors of 0.003
    assertThat(
            all.stream()
                .map(it -> it.interval().orElseThrow())
                .filter(it -> it.low() <= 0.5 && 0.5 <= it.high())
                .count())
        .isBetween(180L, 198L);
    assertThat(
            all.stream()
                .mapToDouble(it -> it.details().get("nearer-than-95-percent"))
                .average()
                .orElseThrow())
        .isCloseTo(0.05, within(0.012));
  }

  @Test
  void orderMakesNoDifference() {
    FixedSet training = Vectors.normal(100, 3, 0, 1, 1);
    FixedSet generated = Vectors.normal(100, 3, 0.1, 1, 2);
    FixedSet heldOut = Vectors.normal(100, 3, 0, 1, 3);
    Measurement found = measured(1, training, generated, heldOut);
    Measurement again =
        measured(
            1,
            Vectors.shuffled(training, 1),
            Vectors.shuffled(generated, 2),
            Vectors.shuffled(heldOut, 3));
    assertThat(again.value()).isCloseTo(found.value(), within(1e-12));
    assertThat(again.details().get("z-score"))
        .isCloseTo(found.details().get("z-score"), within(1e-9));
  }

  @Test
  void constantFeaturesAreAllCopies() {
    FixedSet constant = FixedSet.vectors(2, new float[100]);
    Measurement found = measured(10, constant, constant, constant);
    assertThat(found.value()).isEqualTo(0.5);
    assertThat(found.details())
        .containsAllEntriesOf(
            Map.of("z-score", 0.0, "c-t", 0.0, "copies", 1.0, "held-out-copies", 1.0));
  }

  @Test
  void missingHeldOutSamplesAreRefused() {
    FixedSet set = Vectors.normal(10, 2, 0, 1, 1);
    assertThatThrownBy(() -> factory().create(options()).measure(Vectors.compare(set, set)))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: the metric 'memorisation' takes at least 2 generated and 2 held-out \
            samples, and there are 10 and 0
              Fix: name held-out data with evaluation.heldOut, or leave the metric out.""");
  }

  private Measurement measured(
      int cells, SampleSet training, SampleSet generated, SampleSet heldOut) {
    List<Measurement> found =
        factory()
            .create(new MemorisationOptions(10000, cells))
            .measure(Vectors.compare(training, generated, heldOut));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** Two clusters with deviations of their own, 80 points of either in turn. */
  private static FixedSet clusters(long seed, float first, float second) {
    float[] values = Vectors.normal(160, 3, 0, 1, seed).values(0, 160).clone();
    for (int i = 0; i < values.length; i++) {
      boolean isFirst = i / 3 % 2 == 0;
      values[i] = isFirst ? values[i] * first : values[i] * second + 1000;
    }
    return FixedSet.vectors(3, values);
  }

  private static double zScore(
      FixedSet training, FixedSet generated, FixedSet heldOut, int cluster) {
    double[] made = slow(generated.features(), training.features());
    double[] held = slow(heldOut.features(), training.features());
    return MannWhitney.of(every(made, cluster), every(held, cluster)).zScore();
  }

  private static double[] every(double[] values, int cluster) {
    return IntStream.range(0, values.length)
        .filter(i -> i % 2 == cluster)
        .mapToDouble(i -> values[i])
        .toArray();
  }

  private static double[] slow(Features rows, Features others) {
    return IntStream.range(0, rows.rows())
        .mapToDouble(
            row ->
                IntStream.range(0, others.rows())
                    .mapToDouble(other -> Vectors.distance(rows, row, others, other))
                    .min()
                    .orElseThrow())
        .toArray();
  }
}
