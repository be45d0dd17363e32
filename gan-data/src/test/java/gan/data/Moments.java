package gan.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;

/**
 * Compares the mean and the variance of independent draws with the truth. Allowed are five standard
 * errors to either side, which the truth exceeds once in 1.7 million tests.
 */
public final class Moments {
  private static final double SIGMAS = 5;

  private Moments() {}

  /** The mean, where the variance of one draw is known. */
  public static void assertMean(double[] draws, double mean, double variance) {
    assertThat(DoubleStream.of(draws).average())
        .as("mean of %d draws", draws.length)
        .hasValueCloseTo(mean, within(SIGMAS * Math.sqrt(variance / draws.length)));
  }

  /**
   * The variance around a known mean.
   *
   * @param kurtosis the fourth central moment over the squared variance: 3 for the normal
   *     distribution, 1.8 for the uniform one
   */
  public static void assertVariance(double[] draws, double mean, double variance, double kurtosis) {
    double error = variance * Math.sqrt((kurtosis - 1) / draws.length);
    assertThat(DoubleStream.of(draws).map(x -> (x - mean) * (x - mean)).average())
        .as("variance of %d draws", draws.length)
        .hasValueCloseTo(variance, within(SIGMAS * error));
  }

  /** The share of draws for which something of known probability holds. */
  public static void assertShare(double share, int draws, double probability) {
    double error = Math.sqrt(probability * (1 - probability) / draws);
    assertThat(share).as("share of %d draws", draws).isCloseTo(probability, within(SIGMAS * error));
  }
}
