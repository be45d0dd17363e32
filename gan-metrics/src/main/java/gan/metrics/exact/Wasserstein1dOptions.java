package gan.metrics.exact;

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link Wasserstein1dFactory}.
 *
 * @param samples how many generated samples to judge
 * @param resamples of how many resamples the interval is made; 0 for none
 */
public record Wasserstein1dOptions(
    @Option(value = "Generated samples to judge.", byDefault = "10000", min = 2) int samples,
    @Option(
            value = "Resamples for the confidence interval; 0 for no interval.",
            byDefault = "200",
            min = 0,
            max = 100000)
        int resamples)
    implements MetricOptions {

  /** Refuses resamples that are too few for the ends of an interval. */
  public Wasserstein1dOptions {
    if (resamples > 0 && resamples < 40) {
      throw new IllegalArgumentException(
          "'resamples' must be 0 or at least 40 for an interval of 95 %: " + resamples);
    }
  }
}
