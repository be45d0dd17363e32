package gan.core.spi;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Ground truth: what a {@link DataSource} also implements when the distribution that it draws from
 * is known, so that generated samples can be judged against the truth itself instead of against
 * other samples.
 *
 * <p>A sample is given as its numbers in row-major order, in the {@link SampleSpec#range} of the
 * data. A sample with a number that is not finite is never of high quality.
 *
 * <p>Safe for use by several threads.
 */
public interface KnownDistribution {

  /** How many modes the distribution has, at least 1; labels, if there are any, number them. */
  int modes();

  /** The mode nearest to a sample, from 0, however far away it is. */
  int mode(float[] sample);

  /**
   * The centre of a mode, from 0, as a sample; empty if it has none, such as a mode along a curve.
   */
  default Optional<float[]> centre(int mode) {
    return Optional.empty();
  }

  /**
   * Whether a sample could well have been drawn from the distribution. Each source says what it
   * takes; around a Gaussian mode in the plane, as usual, at most three deviations from its centre
   * (Srivastava et al. 2017, arXiv 1705.07761).
   */
  boolean isHighQuality(float[] sample);

  /** The natural logarithm of the density at a sample; empty for all if it has no closed form. */
  default OptionalDouble logDensity(float[] sample) {
    return OptionalDouble.empty();
  }

  /**
   * Counts modes and samples as Srivastava et al. (2017, arXiv 1705.07761) do: a mode is covered if
   * it is the nearest one of at least one sample of high quality.
   *
   * <p>So a single stray sample covers a mode, and more samples cover more: compare equal counts
   * (the paper takes 2,500). Stricter readings, such as a least number of samples a mode or the
   * divergence of the modes' frequencies from the true ones, follow from {@link #mode} and {@link
   * #isHighQuality}.
   *
   * @param values one sample after another
   * @param count how many samples there are, at least 1
   */
  default Coverage coverage(float[] values, int count) {
    if (count < 1 || values.length % count != 0) {
      throw new IllegalArgumentException(
          values.length + " numbers are not " + count + " samples of equal size.");
    }
    int size = values.length / count;
    BitSet covered = new BitSet(modes());
    int good = 0;
    for (int i = 0; i < count; i++) {
      float[] sample = Arrays.copyOfRange(values, i * size, (i + 1) * size);
      if (isHighQuality(sample)) {
        good++;
        covered.set(mode(sample));
      }
    }
    return new Coverage(covered.cardinality(), modes(), (double) good / count);
  }
}
