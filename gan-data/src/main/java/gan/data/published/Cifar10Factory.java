package gan.data.published;

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.data.download.DownloadCache;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Provides {@code cifar10}: its files, opened as {@code cifar} opens them. */
public final class Cifar10Factory implements DataSourceFactory<PublishedOptions> {
  private final Cifar10Files files;
  private final Function<PublishedOptions, DownloadCache> caches;

  /** For the service loader. */
  public Cifar10Factory() {
    this(Cifar10Files.PUBLISHED, options -> DownloadCache.ofUser(options.offline()));
  }

  /** Other files of the same layout, in other caches. */
  Cifar10Factory(Cifar10Files files, Function<PublishedOptions, DownloadCache> caches) {
    this.files = files;
    this.caches = caches;
  }

  @Override
  public String name() {
    return "cifar10";
  }

  @Override
  public String description() {
    return "Photographs, 32x32 colour, 10 classes: CIFAR-10 (Krizhevsky 2009), fetched on first"
        + " use.";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Krizhevsky 2009, Learning Multiple Layers of Features from Tiny Images, University of"
            + " Toronto");
  }

  @Override
  public Class<PublishedOptions> optionsType() {
    return PublishedOptions.class;
  }

  @Override
  public DataSource open(PublishedOptions options, long seed) {
    return files.open(options, caches.apply(options));
  }

  @Override
  public Optional<PublishedOptions> heldOut(PublishedOptions options) {
    return Optional.of(options.heldOut());
  }
}
