package gan.data.numpy;

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.data.path.FileEnding;
import java.nio.file.Path;
import java.util.Optional;

/** Provides {@link NpySource}. */
public final class NpyFactory implements DataSourceFactory<NpyOptions> {

  /** For the service loader. */
  public NpyFactory() {}

  @Override
  public String name() {
    return "npy";
  }

  @Override
  public String description() {
    return "Images or vectors in arrays that NumPy saved, as npy or npz; never pickled objects.";
  }

  @Override
  public Class<NpyOptions> optionsType() {
    return NpyOptions.class;
  }

  @Override
  public Optional<NpyOptions> recognise(Path path) {
    return FileEnding.isOneOf(path, ".npy", ".npz")
        ? Optional.of(NpyOptions.of(path))
        : Optional.empty();
  }

  @Override
  public DataSource open(NpyOptions options, long seed) {
    return NpySource.open(options);
  }
}
