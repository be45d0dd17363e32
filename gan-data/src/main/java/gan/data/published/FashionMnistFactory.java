package gan.data.published;

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.data.download.DownloadCache;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Provides {@code fashion-mnist}: its files, opened as {@code idx} opens them. */
public final class FashionMnistFactory implements DataSourceFactory<PublishedOptions> {
  private final IdxSet set;
  private final Function<PublishedOptions, DownloadCache> caches;

  /** For the service loader. */
  public FashionMnistFactory() {
    this(IdxSet.FASHION_MNIST, options -> DownloadCache.ofUser(options.offline()));
  }

  /** Another set of the same kind, in other caches. */
  FashionMnistFactory(IdxSet set, Function<PublishedOptions, DownloadCache> caches) {
    this.set = set;
    this.caches = caches;
  }

  @Override
  public String name() {
    return "fashion-mnist";
  }

  @Override
  public String description() {
    return "Clothes, 28x28 grey, 10 classes: Fashion-MNIST (Xiao et al. 2017), fetched on first"
        + " use.";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Xiao et al. 2017, Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine"
            + " Learning Algorithms, arXiv:1708.07747");
  }

  @Override
  public Class<PublishedOptions> optionsType() {
    return PublishedOptions.class;
  }

  @Override
  public DataSource open(PublishedOptions options, long seed) {
    return set.open(options, caches.apply(options));
  }

  @Override
  public Optional<PublishedOptions> heldOut(PublishedOptions options) {
    return Optional.of(options.heldOut());
  }
}
