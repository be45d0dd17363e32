package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractor.Extraction;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.Features;
import gan.core.spi.SampleSpec;
import gan.testkit.Numbers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * What every feature extractor must keep.
 *
 * @param <O> the record of options
 */
public interface FeatureExtractorContract<O extends Record> {

  /** The factory to test. */
  FeatureExtractorFactory<O> factory();

  /** Options to test it with. */
  O options();

  /** Options under which features are others, all of them different; none if there is no option. */
  default List<O> otherOptions() {
    return List.of();
  }

  /** What samples it is opened for; bounded, so that there are numbers to try. */
  SampleSpec sample();

  /**
   * How much a feature may differ with the samples beside it, as a share of the largest: sums are
   * added in another order.
   */
  default double tolerance() {
    return 1e-5;
  }

  /** There is a row of finite numbers for each sample, as many as it says. */
  @Test
  default void featuresHaveTheirSize() {
    try (FeatureExtractor extractor = open()) {
      for (int count : new int[] {1, 5}) {
        Features features = extractor.extract(samples(count), count).features();
        assertThat(features.rows()).as("rows of features").isEqualTo(count);
        assertThat(features.columns()).as("size of a feature vector").isEqualTo(extractor.size());
        for (float value : features.values()) {
          assertThat(value).as("a feature").isFinite();
        }
      }
    }
  }

  /** Probabilities are there if there are classes, none is negative, and they sum to 1. */
  @Test
  default void probabilitiesSumToOne() {
    try (FeatureExtractor extractor = open()) {
      Extraction extraction = extractor.extract(samples(5), 5);
      assertThat(extraction.probabilities().isPresent())
          .as("probabilities of %d classes", extractor.classes())
          .isEqualTo(extractor.classes() > 0);
      extraction.probabilities().ifPresent(rows -> check(rows, extractor.classes()));
    }
  }

  /** A sample's features and probabilities do not depend on the samples beside it. */
  @Test
  default void samplesBesideItDoNotMatter() {
    try (FeatureExtractor extractor = open()) {
      float[] values = samples(7);
      Extraction together = extractor.extract(values.clone(), 7);
      int size = values.length / 7;
      for (int row = 0; row < 7; row++) {
        float[] one = Arrays.copyOfRange(values, row * size, (row + 1) * size);
        Extraction alone = extractor.extract(one, 1);
        agree("features", row, alone.features(), together.features());
        if (together.probabilities().isPresent()) {
          agree("probabilities", row, alone.probabilities().get(), together.probabilities().get());
        }
      }
    }
  }

  /** Different samples have different features. */
  @Test
  default void otherSamplesGiveOtherFeatures() {
    try (FeatureExtractor extractor = open()) {
      Features features = extractor.extract(samples(5), 5).features();
      Set<List<Float>> distinct = new HashSet<>();
      for (int row = 0; row < 5; row++) {
        distinct.add(row(features, row));
      }
      assertThat(distinct).as("different feature vectors of 5 samples").hasSize(5);
    }
  }

  /** What it is given stays as it is. */
  @Test
  default void samplesAreNotChanged() {
    try (FeatureExtractor extractor = open()) {
      float[] values = samples(3);
      extractor.extract(values, 3);
      assertThat(values).as("samples after extraction").isEqualTo(samples(3));
    }
  }

  /** Opened again, it gives the same features and has the same sum. */
  @Test
  default void openedAgainItIsTheSame() {
    try (FeatureExtractor first = open();
        FeatureExtractor second = open()) {
      assertThat(first.sha256()).as("sum").matches("[0-9a-f]{64}");
      assertThat(second.sha256()).as("sum when opened again").isEqualTo(first.sha256());
      assertThat(second.extract(samples(3), 3).features().values())
          .as("features when opened again")
          .isEqualTo(first.extract(samples(3), 3).features().values());
    }
  }

  /** Other options have another sum: features are kept under it. */
  @Test
  default void otherOptionsHaveAnotherSum() {
    Set<String> sums = new HashSet<>();
    try (FeatureExtractor extractor = open()) {
      sums.add(extractor.sha256());
    }
    for (O other : otherOptions()) {
      try (FeatureExtractor extractor = factory().open(other, sample())) {
        sums.add(extractor.sha256());
      }
    }
    assertThat(sums)
        .as("different sums of %d options", 1 + otherOptions().size())
        .hasSize(1 + otherOptions().size());
  }

  /** It says how it resizes in one word. */
  @Test
  default void resizerIsNamed() {
    try (FeatureExtractor extractor = open()) {
      assertThat(extractor.resizer()).as("resizer").matches("[a-z][a-z0-9-]*");
    }
  }

  /** Closing again does nothing. */
  @Test
  default void closingTwiceIsFine() {
    FeatureExtractor extractor = open();
    extractor.close();
    assertThatCode(extractor::close).as("closing again").doesNotThrowAnyException();
  }

  private FeatureExtractor open() {
    return factory().open(options(), sample());
  }

  /** Different ones, drawn uniformly from the range. */
  private float[] samples(int count) {
    double[] drawn =
        Numbers.uniform(
                sample().shape().prepend(count), sample().range().low(), sample().range().high(), 5)
            .values();
    float[] values = new float[drawn.length];
    for (int i = 0; i < drawn.length; i++) {
      values[i] = (float) drawn[i];
    }
    return values;
  }

  private void agree(String what, int row, Features alone, Features together) {
    float largest = 0;
    for (float value : together.values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertThat(alone.values())
        .as("%s of sample %d, extracted alone", what, row)
        .containsExactly(
            together.range(row, row + 1).values(),
            Offset.offset((float) (tolerance() * largest) + Float.MIN_VALUE));
  }

  private static void check(Features rows, int classes) {
    assertThat(rows.columns()).as("probabilities of a sample").isEqualTo(classes);
    for (int row = 0; row < rows.rows(); row++) {
      double sum = 0;
      for (int column = 0; column < classes; column++) {
        assertThat(rows.get(row, column)).as("a probability").isNotNegative();
        sum += rows.get(row, column);
      }
      assertThat(sum).as("sum of a sample's probabilities").isBetween(1 - 1e-5, 1 + 1e-5);
    }
  }

  private static List<Float> row(Features features, int row) {
    float[] values = features.range(row, row + 1).values();
    Float[] boxed = new Float[values.length];
    for (int i = 0; i < values.length; i++) {
      boxed[i] = values[i];
    }
    return List.of(boxed);
  }
}
