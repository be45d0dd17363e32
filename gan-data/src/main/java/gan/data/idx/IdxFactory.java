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
    if (!Files.isDirectory(path)) {
      return path.toString().matches("(?s).*idx3-ubyte(\\.gz)?")
          ? Optional.of(new IdxOptions(path, Split.TRAIN, labelsOf(path), Optional.empty()))
          : Optional.empty();
    }
    for (Split split : Split.values()) {
      if (IdxKind.IMAGES.names(split).stream().anyMatch(n -> Files.exists(path.resolve(n)))) {
        return Optional.of(IdxOptions.of(path, split));
      }
    }
    return Optional.empty();
  }

  /** The file of labels that lies beside one of images and has the name that goes with it. */
  private static Optional<Path> labelsOf(Path images) {
    String name = images.getFileName().toString();
    Path labels = images.resolveSibling(name.replace("images", "labels").replace("idx3", "idx1"));
    return Optional.of(labels).filter(Files::isRegularFile);
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
