package gan.data.stackeddigits;

import gan.core.spi.DataSourceFactory;
import java.util.List;

/** Provides {@link StackedDigitsSource}. */
public final class StackedDigitsFactory implements DataSourceFactory<StackedDigitsOptions> {

  /** For the service loader. */
  public StackedDigitsFactory() {}

  @Override
  public String name() {
    return "stacked-digits";
  }

  @Override
  public String description() {
    return "Three drawn digits as the colours of an image, 1,000 modes, as in stacked MNIST (Metz"
        + " et al. 2017): no files.";
  }

  @Override
  public List<String> papers() {
    return List.of("Metz et al. 2017, Unrolled Generative Adversarial Networks, arXiv:1611.02163");
  }

  @Override
  public Class<StackedDigitsOptions> optionsType() {
    return StackedDigitsOptions.class;
  }

  @Override
  public StackedDigitsSource open(StackedDigitsOptions options, long seed) {
    return new StackedDigitsSource(options, seed);
  }
}
