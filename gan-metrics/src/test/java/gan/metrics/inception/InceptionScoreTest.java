package gan.metrics.inception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.problem.GanException;
import gan.core.spi.Comparison;
import gan.core.spi.Features;
import gan.core.spi.Measurement;
import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.metrics.Sets;
import gan.testkit.FixedSet;
import gan.testkit.contract.MetricContract;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class InceptionScoreTest implements MetricContract<InceptionScoreOptions> {
  private static final FixedSet REAL = FixedSet.vectors(1, 0, 1);

  @Override
  public MetricFactory<InceptionScoreOptions> factory() {
    return new InceptionScoreFactory();
  }

  @Override
  public InceptionScoreOptions options() {
    return new InceptionScoreOptions(200, 10);
  }

  @Override
  public Comparison sets() {
    return Sets.compared(random(50, 4, 1), random(200, 4, 2));
  }

  @Test
  void predictionsThatAreAllAlikeGiveOne() {
    double[][] uniform = new double[30][];
    double[][] skewed = new double[30][];
    for (int i = 0; i < 30; i++) {
      uniform[i] = new double[] {0.25, 0.25, 0.25, 0.25};
      skewed[i] = new double[] {1, 0, 0};
    }
    assertThat(measure(3, uniform).value()).isCloseTo(1, within(1e-12));
    assertThat(measure(3, skewed).value()).isEqualTo(1);
  }

  @Test
  void sureAndBalancedPredictionsGiveTheNumberOfClasses() {
    for (int classes : new int[] {1, 2, 7, 10}) {
      double[][] rows = new double[6 * classes][classes];
      for (int i = 0; i < rows.length; i++) {
        rows[i][i % classes] = 1;
      }
      Measurement measured = measure(3, rows);
      assertThat(measured.value()).isCloseTo(classes, Percentage.withPercentage(1e-10));
      assertThat(measured.details().get("deviation-of-splits")).isCloseTo(0, within(1e-10));
    }
  }

  /** The divergence term by term. */
  @Test
  void itIsTheMeanOverSplitsOfTheExponentialOfTheMeanDivergence() {
    double[][] rows = probabilities(random(25, 5, 3));
    // Samples 0 to 11 and 12 to 24: the parts of 25 are as equal as can be.
    double first = slow(rows, 0, 12);
    double second = slow(rows, 12, 25);
    Measurement measured = measure(2, rows);
    assertThat(measured.value()).isCloseTo((first + second) / 2, Percentage.withPercentage(1e-10));
    assertThat(measured.details().get("deviation-of-splits"))
        .isCloseTo(Math.abs(first - second) / Math.sqrt(2), Percentage.withPercentage(1e-8));
    // With one degree of freedom, 12.7 standard errors lie on either side.
    assertThat(measured.interval().orElseThrow().high())
        .isCloseTo(
            (first + second) / 2 + 12.706204736 * Math.abs(first - second) / 2,
            Percentage.withPercentage(1e-7));
    assertThat(measured.interval().orElseThrow().method()).isEqualTo("deviation of 2 splits");
    assertThat(measured.real()).isZero();
    assertThat(measured.generated()).isEqualTo(25);
  }

  @Test
  void oneSplitHasNoInterval() {
    double[][] rows = probabilities(random(25, 5, 3));
    Measurement measured = measure(1, rows);
    assertThat(measured.value()).isCloseTo(slow(rows, 0, 25), Percentage.withPercentage(1e-10));
    assertThat(measured.interval()).isEmpty();
    assertThat(measured.details()).isEmpty();
  }

  @Test
  void theOrderWithinASplitDoesNotMatter() {
    FixedSet set = random(40, 5, 3);
    assertThat(measure(1, probabilities(Sets.shuffled(set, 4))).value())
        .isCloseTo(measure(1, probabilities(set)).value(), Percentage.withPercentage(1e-10));
  }

  /** 200 repetitions; the share of a right interval has a deviation of 1.5 %. */
  @Test
  void theIntervalCoversTheMeanOfRepetitions() {
    Metric metric = factory().create(options());
    double share = Sets.coverage(metric, 200, i -> Sets.compared(REAL, random(200, 4, 100 + i)));
    assertThat(share).isBetween(0.90, 0.99);
  }

  @Test
  void fewerSamplesThanSplitsAreRefused() {
    assertThatThrownBy(() -> measure(4, new double[][] {{1, 0}, {0, 1}, {1, 0}}))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: 'inception-score' cannot split 3 generated samples into 4 parts
              Fix: raise 'samples' of the metric, or lower its 'splits'.""");
  }

  private static Measurement measure(int splits, double[][] rows) {
    Metric metric = new InceptionScoreFactory().create(new InceptionScoreOptions(100, splits));
    FixedSet set = Sets.of(rows);
    return Sets.measure(metric, REAL, set.withProbabilities(set.features()));
  }

  private static double slow(double[][] rows, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      for (int label = 0; label < rows[i].length; label++) {
        double mean = 0;
        for (int other = from; other < to; other++) {
          mean += rows[other][label];
        }
        sum += rows[i][label] * Math.log(rows[i][label] * (to - from) / mean);
      }
    }
    return Math.exp(sum / (to - from));
  }

  private static double[][] probabilities(FixedSet set) {
    return Sets.numbers(set);
  }

  /** Probabilities that are their own features. */
  private static FixedSet random(int count, int classes, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count * classes];
    for (int i = 0; i < count; i++) {
      double sum = 0;
      double[] row = new double[classes];
      for (int j = 0; j < classes; j++) {
        row[j] = Math.exp(2 * random.nextGaussian());
        sum += row[j];
      }
      for (int j = 0; j < classes; j++) {
        values[i * classes + j] = (float) (row[j] / sum);
      }
    }
    return FixedSet.vectors(classes, values)
        .withProbabilities(new Features(count, classes, values));
  }
}
