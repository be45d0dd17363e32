package gan.testkit;

import gan.core.spi.Features;
import gan.core.spi.SampleSet;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.util.Arrays;
import java.util.Optional;

/**
 * Samples that a test writes down, with the features that it wants them to have.
 *
 * <p>Immutable.
 */
public final class FixedSet implements SampleSet {
  private final SampleSpec sample;
  private final Features values;
  private final Optional<int[]> labels;
  private final Optional<Features> features;
  private final Optional<Features> probabilities;

  private FixedSet(
      SampleSpec sample,
      Features values,
      Optional<int[]> labels,
      Optional<Features> features,
      Optional<Features> probabilities) {
    this.sample = sample;
    this.values = values;
    this.labels = labels;
    this.features = features;
    this.probabilities = probabilities;
  }

  /** Samples without labels and features. */
  public static FixedSet of(SampleSpec sample, float... values) {
    int size = Math.toIntExact(sample.shape().size());
    return new FixedSet(
        sample,
        new Features(values.length / size, size, values),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Vectors that are their own features. */
  public static FixedSet vectors(int size, float... values) {
    FixedSet set = of(SampleSpec.vector(size, ValueRange.UNBOUNDED, 0), values);
    return set.withFeatures(set.values);
  }

  /** The same samples with labels. */
  public FixedSet withLabels(int... classes) {
    return new FixedSet(sample, values, Optional.of(classes), features, probabilities);
  }

  /** The same samples with features. */
  public FixedSet withFeatures(Features rows) {
    return new FixedSet(sample, values, labels, Optional.of(rows), probabilities);
  }

  /** The same samples with probabilities of classes. */
  public FixedSet withProbabilities(Features rows) {
    return new FixedSet(sample, values, labels, features, Optional.of(rows));
  }

  @Override
  public SampleSpec sample() {
    return sample;
  }

  @Override
  public int count() {
    return values.rows();
  }

  @Override
  public float[] values(int from, int to) {
    return Arrays.copyOfRange(values.values(), from * values.columns(), to * values.columns());
  }

  @Override
  public Optional<int[]> labels() {
    return labels.map(int[]::clone);
  }

  @Override
  public Features features() {
    return features.orElseThrow(() -> new IllegalStateException("There is no extractor."));
  }

  @Override
  public Features probabilities() {
    return probabilities.orElseThrow(() -> new IllegalStateException("There is no classifier."));
  }

  @Override
  public FixedSet first(int count) {
    int rows = Math.min(count, count());
    return new FixedSet(
        sample,
        values.range(0, rows),
        labels.map(all -> Arrays.copyOf(all, rows)),
        features.map(all -> all.range(0, rows)),
        probabilities.map(all -> all.range(0, rows)));
  }
}
