package gan.data.cifar;

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.data.split.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Provides {@link CifarSource}. */
public final class CifarFactory implements DataSourceFactory<CifarOptions> {

  /** For the service loader. */
  public CifarFactory() {}

  @Override
  public String name() {
    return "cifar";
  }

  @Override
  public String description() {
    return "CIFAR-10 and CIFAR-100 in their binary version, as files or as the published archive.";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Krizhevsky 2009, Learning Multiple Layers of Features from Tiny Images, University of"
            + " Toronto");
  }

  @Override
  public Class<CifarOptions> optionsType() {
    return CifarOptions.class;
  }

  @Override
  public Optional<CifarOptions> recognise(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    for (Split split : Split.values()) {
      boolean fits =
          Files.isDirectory(path)
              ? !CifarFiles.in(path, split).isEmpty()
              : name.matches("cifar.*\\.t(ar\\.)?gz") || Layout.of(name, split).isPresent();
      if (fits) {
        return Optional.of(CifarOptions.of(path, split));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<CifarOptions> heldOut(CifarOptions options) {
    Split other = options.split().other();
    boolean isThere =
        Files.isDirectory(options.path())
            ? !CifarFiles.in(options.path(), other).isEmpty()
            : options.path().toString().matches("(?is).*\\.t(ar\\.)?gz");
    return isThere
        ? Optional.of(new CifarOptions(options.path(), other, options.labels()))
        : Optional.empty();
  }

  @Override
  public DataSource open(CifarOptions options, long seed) {
    return CifarSource.open(options);
  }
}
