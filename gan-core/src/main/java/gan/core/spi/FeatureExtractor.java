package gan.core.spi;

import java.util.Optional;

/**
 * Turns samples into vectors in which distances mean something: a trained network, usually.
 *
 * <p>The same sample gives the same features whatever stands beside it. Not thread-safe unless an
 * implementation says so.
 */
public interface FeatureExtractor extends AutoCloseable {

  /**
   * Extracts.
   *
   * @param values one sample after another, in row-major order and in the range of the {@link
   *     SampleSpec} that the extractor was made for
   * @param count how many samples, at least 1
   */
  Extraction extract(float[] values, int count);

  /** How many numbers a feature vector has. */
  int size();

  /** How many classes it gives probabilities for; 0 if it gives none. */
  int classes();

  /**
   * What decides the features, as a SHA-256 in hexadecimal: the network's bytes and every setting.
   * Two extractors with one sum give the same features.
   */
  String sha256();

  /**
   * How samples are brought to the size that the network takes, such as {@code bilinear}; {@code
   * none} if they are taken as they are.
   */
  String resizer();

  /** Frees the network; closing again does nothing. */
  @Override
  void close();

  /**
   * What was extracted.
   *
   * @param features {@link #size} numbers for each sample
   * @param probabilities of the classes, which sum to 1 for each sample; empty if there are none
   */
  record Extraction(Features features, Optional<Features> probabilities) {}
}
