package gan.core.spi;

import java.util.Set;

/** Makes metrics of one kind. */
public interface MetricFactory<O extends Record & MetricOptions> extends NamedFactory<O> {

  /** Makes a metric. */
  Metric create(O options);

  /** What a metric with these options cannot work without; checked before anything is trained. */
  default Set<MetricNeed> needs(O options) {
    return Set.of();
  }
}
