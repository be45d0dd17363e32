package gan.metrics.exact;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.List;
import java.util.Set;

/** Makes the {@code energy-distance} metric. */
public final class EnergyDistanceFactory implements MetricFactory<EnergyDistanceOptions> {
  static final String NAME = "energy-distance";

  /** For the service loader. */
  public EnergyDistanceFactory() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Energy distance between features, without bias (Székely and Rizzo 2013).";
  }

  @Override
  public String formula() {
    return "2 E|X - Y| - E|X - X'| - E|Y - Y'|";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Székely and Rizzo 2013, Energy statistics: A class of statistics based on distances,"
            + " Journal of Statistical Planning and Inference 143");
  }

  @Override
  public Class<EnergyDistanceOptions> optionsType() {
    return EnergyDistanceOptions.class;
  }

  @Override
  public Metric create(EnergyDistanceOptions options) {
    return new EnergyDistance(options);
  }

  @Override
  public Set<MetricNeed> needs(EnergyDistanceOptions options) {
    return Set.of(MetricNeed.FEATURES);
  }
}
