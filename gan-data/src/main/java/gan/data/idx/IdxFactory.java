package gan.data.idx;

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;

/** Provides {@link IdxSource}. */
public final class IdxFactory implements DataSourceFactory<IdxOptions> {

  /** For the service loader. */
  public IdxFactory() {}

  @Override
  public String name() {
    return "idx";
  }

  @Override
  public String description() {
    return "Grey images and labels in IDX files, as MNIST and Fashion-MNIST come.";
  }

  @Override
  public Class<IdxOptions> optionsType() {
    return IdxOptions.class;
  }

  @Override
  public DataSource open(IdxOptions options, long seed) {
    return IdxSource.open(options);
  }
}
