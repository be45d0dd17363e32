package gan.metrics.frechet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.GanException;
import gan.core.spi.Comparison;
import gan.core.spi.Measurement;
import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.metrics.Sets;
import gan.testkit.FixedSet;
import gan.testkit.contract.MetricContract;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class IntraClassFidTest implements MetricContract<IntraClassFidOptions> {
  private final Metric metric = factory().create(options());

  @Override
  public MetricFactory<IntraClassFidOptions> factory() {
    return new IntraClassFidFactory();
  }

  @Override
  public IntraClassFidOptions options() {
    return new IntraClassFidOptions(200);
  }

  @Override
  public Comparison sets() {
    return Sets.compared(
        inTurn(Sets.mixed(300, 3, 0, 1), 3), inTurn(Sets.mixed(200, 3, 0.3, 2), 3));
  }

  @Test
  void itIsTheMeanOverTheDistancesOfClasses() {
    double[][] real = Sets.numbers(Sets.mixed(90, 3, 0, 1));
    double[][] generated = Sets.numbers(Sets.mixed(60, 3, 0.3, 2));
    double[] each = new double[3];
    for (int label = 0; label < 3; label++) {
      each[label] = SlowFrechet.distance(rowsOf(real, label), rowsOf(generated, label));
    }
    Measurement measured =
        Sets.measure(metric, inTurn(Sets.of(real), 3), inTurn(Sets.of(generated), 3));
    Percentage close = Percentage.withPercentage(1e-7);
    assertThat(measured.value()).isCloseTo((each[0] + each[1] + each[2]) / 3, close);
    assertThat(measured.details()).containsOnlyKeys("class-0", "class-1", "class-2");
    for (int label = 0; label < 3; label++) {
      assertThat(measured.details().get("class-" + label)).isCloseTo(each[label], close);
    }
    assertThat(measured.real()).isEqualTo(90);
    assertThat(measured.generated()).isEqualTo(60);
    assertThat(measured.notes()).isEmpty();
  }

  @Test
  void identicalSetsGiveZero() {
    FixedSet set = inTurn(Sets.mixed(90, 3, 0, 1), 3);
    assertThat(Sets.measure(metric, set, set).value()).isBetween(0.0, 1e-6);
  }

  /** The same samples under exchanged labels have an FID of 0, but not of their classes. */
  @Test
  void labelsThatAreIgnoredAreSeen() {
    FixedSet samples = Sets.of(new double[][] {{0, 0}, {5, 1}, {1, 0}, {6, 0}, {0, 1}, {5, 0}});
    FixedSet real = labelled(samples, 2, 0, 1, 0, 1, 0, 1);
    FixedSet exchanged = labelled(samples, 2, 1, 0, 1, 0, 1, 0);
    assertThat(Sets.measure(new Fid(), real, exchanged).value()).isBetween(0.0, 1e-6);
    assertThat(Sets.measure(metric, real, exchanged).value()).isGreaterThan(24);
  }

  @Test
  void theOrderOfSamplesDoesNotMatter() {
    double[][] rows = Sets.numbers(Sets.mixed(60, 3, 0.3, 2));
    FixedSet real = inTurn(Sets.mixed(90, 3, 0, 1), 3);
    double[][] backwards = new double[60][];
    int[] labels = new int[60];
    for (int i = 0; i < 60; i++) {
      backwards[i] = rows[59 - i];
      labels[i] = (59 - i) % 3;
    }
    assertThat(Sets.measure(metric, real, labelled(Sets.of(backwards), 3, labels)).value())
        .isCloseTo(
            Sets.measure(metric, real, inTurn(Sets.of(rows), 3)).value(),
            Percentage.withPercentage(1e-9));
  }

  /** 200 repetitions; the share of a right interval has a deviation of 1.5 %. */
  @Test
  void theIntervalCoversTheMeanOfRepetitions() {
    double share =
        Sets.coverage(
            metric,
            200,
            i ->
                Sets.compared(
                    inTurn(Sets.normal(600, 2, 0, 1, 2 * i), 3),
                    inTurn(Sets.normal(300, 2, 0.5, 1.2, 2 * i + 1), 3)));
    assertThat(share).isBetween(0.90, 0.99);
  }

  @Test
  void classesWithoutSamplesAreLeftOutAndNoted() {
    FixedSet samples = Sets.mixed(6, 2, 0, 1);
    FixedSet real = labelled(samples, 4, 0, 0, 0, 1, 1, 2);
    FixedSet generated = labelled(samples, 4, 0, 0, 0, 1, 2, 2);
    Measurement measured = Sets.measure(metric, real, generated);
    assertThat(measured.details()).containsOnlyKeys("class-0");
    assertThat(measured.real()).isEqualTo(3);
    assertThat(measured.generated()).isEqualTo(3);
    assertThat(measured.notes())
        .containsExactly(
            "3 of 4 classes have fewer than 2 real or generated samples and are left out: 1, 2,"
                + " 3.");
  }

  @Test
  void aLongListOfClassesIsCut() {
    FixedSet samples = labelled(Sets.mixed(3, 2, 0, 1), 15, 0, 0, 0);
    assertThat(Sets.measure(metric, samples, samples).notes())
        .containsExactly(
            "14 of 15 classes have fewer than 2 real or generated samples and are left out: 1, 2,"
                + " 3, 4, 5, 6, 7, 8, 9, 10 and 4 more.");
  }

  @Test
  void classesWithSingularCovariancesAreCounted() {
    FixedSet samples = labelled(Sets.mixed(5, 2, 0, 1), 2, 0, 0, 0, 1, 1);
    assertThat(Sets.measure(metric, samples, samples).notes())
        .containsExactly(
            "1 of 2 classes have too few samples for 2 dimensions: their covariances are singular"
                + " and the value is biased upwards; take more than 2 of each class.");
  }

  @Test
  void setsWithoutAClassThatCanBeJudgedAreRefused() {
    FixedSet real = labelled(Sets.mixed(4, 2, 0, 1), 2, 0, 0, 0, 0);
    FixedSet generated = labelled(Sets.mixed(4, 2, 0, 1), 2, 1, 1, 1, 0);
    assertThatThrownBy(() -> Sets.measure(metric, real, generated))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: 'intra-class-fid' cannot fit a Gaussian to any class: none of 2 has 2 real and 2 generated samples
              Fix: raise 'samples' of the metric, or leave it out.""");
  }

  @Test
  void detailsAreInTheOrderOfClasses() {
    FixedSet set = inTurn(Sets.mixed(36, 2, 0, 1), 12);
    assertThat(Sets.measure(metric, set, set).details().keySet())
        .containsExactlyElementsOf(
            IntStream.range(0, 12).mapToObj(label -> "class-" + label).toList());
    assertThat(Sets.measure(metric, set, set).details()).isInstanceOf(Map.class);
  }

  private static FixedSet rowsOf(double[][] rows, int label) {
    return Sets.of(
        IntStream.range(0, rows.length)
            .filter(row -> row % 3 == label)
            .mapToObj(row -> rows[row])
            .toArray(double[][]::new));
  }

  private static FixedSet inTurn(FixedSet set, int classes) {
    return labelled(
        set, classes, IntStream.range(0, set.count()).map(row -> row % classes).toArray());
  }

  private static FixedSet labelled(FixedSet set, int classes, int... labels) {
    int size = set.features().columns();
    SampleSpec sample = SampleSpec.vector(size, ValueRange.UNBOUNDED, classes);
    return FixedSet.of(sample, set.features().values())
        .withFeatures(set.features())
        .withLabels(labels);
  }
}
