package gan.core.spi;

/** What the options of every metric say. */
public interface MetricOptions {

  /** How many generated samples to judge, at least 1. */
  int samples();
}
