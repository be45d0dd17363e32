package gan.core.spi;

import java.util.Optional;

/**
 * Real or generated samples, as metrics see them.
 *
 * <p>Samples that travel as bytes have been rounded to bytes, generated ones too, so that both
 * sides of a comparison have the same grain. Not thread-safe.
 */
public interface SampleSet {

  /** What one sample is. */
  SampleSpec sample();

  /** How many there are, at least 1. */
  int count();

  /**
   * The numbers of some samples, one after another, in the range of the data: from an index on, up
   * to one that is left out. They are read or made anew at each call, so take a few at a time.
   */
  float[] values(int from, int to);

  /** The class of each sample; empty without labels. */
  Optional<int[]> labels();

  /**
   * The features of all samples, a row for each; extracted once.
   *
   * @throws IllegalStateException if there is no extractor, which a metric says that it {@linkplain
   *     MetricNeed#FEATURES needs}
   * @throws gan.core.problem.GanException if a feature is not finite
   */
  Features features();

  /**
   * The probabilities of classes for all samples, a row for each; extracted once.
   *
   * @throws IllegalStateException if the extractor gives none, which a metric says that it
   *     {@linkplain MetricNeed#PROBABILITIES needs}
   */
  Features probabilities();

  /** The first so many of them, or all if there are no more. */
  SampleSet first(int count);
}
