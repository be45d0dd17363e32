package gan.core.evaluate;

import gan.core.spi.Metric;
import gan.core.spi.MetricNeed;
import java.util.Set;

/**
 * A metric that samples are to be judged by.
 *
 * @param name the part's name
 * @param options its options, written the same way each time: part of the protocol
 * @param metric the metric
 * @param needs what it cannot work without
 * @param samples how many generated samples it judges
 */
public record ChosenMetric(
    String name, String options, Metric metric, Set<MetricNeed> needs, int samples) {

  /** Copies the needs. */
  public ChosenMetric {
    needs = Set.copyOf(needs);
  }
}
