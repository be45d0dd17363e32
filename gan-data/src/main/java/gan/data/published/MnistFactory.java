package gan.data.published;

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.data.download.DownloadCache;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Provides {@code mnist}: its files, opened as {@code idx} opens them. */
public final class MnistFactory implements DataSourceFactory<PublishedOptions> {
  private final IdxSet set;
  private final Function<PublishedOptions, DownloadCache> caches;

  /** For the service loader. */
  public MnistFactory() {
    this(IdxSet.MNIST, options -> DownloadCache.ofUser(options.offline()));
  }

  /** Another set of the same kind, in other caches. */
  MnistFactory(IdxSet set, Function<PublishedOptions, DownloadCache> caches) {
    this.set = set;
    this.caches = caches;
  }

  @Override
  public String name() {
    return "mnist";
  }

  @Override
  public String description() {
    return "Handwritten digits, 28x28 grey, 10 classes: MNIST (LeCun et al.), fetched on first"
        + " use.";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "LeCun et al. 1998, Gradient-based learning applied to document recognition, Proceedings"
            + " of the IEEE 86");
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
