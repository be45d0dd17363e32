package gan.data.idx;

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.data.split.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
  public Optional<IdxOptions> recognise(Path path) {
    for (Split split : Split.values()) {
      boolean fits =
          Files.isDirectory(path)
              ? IdxKind.IMAGES.names(split).stream().anyMatch(n -> Files.exists(path.resolve(n)))
              : path.toString().matches("(?s).*idx3-ubyte(\\.gz)?");
      if (fits) {
        return Optional.of(IdxOptions.of(path, split));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<IdxOptions> heldOut(IdxOptions options) {
    Split other = options.split().other();
    boolean isThere =
        IdxKind.IMAGES.names(other).stream()
            .anyMatch(name -> Files.exists(options.path().resolve(name)));
    return isThere && options.labels().isEmpty()
        ? Optional.of(new IdxOptions(options.path(), other, options.labels(), options.classes()))
        : Optional.empty();
  }

  @Override
  public DataSource open(IdxOptions options, long seed) {
    return IdxSource.open(options);
  }
}
