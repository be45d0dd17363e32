package gan.data.tfrecord;

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.data.path.FileEnding;
import java.nio.file.Path;
import java.util.Optional;

/** Provides {@link TfRecordSource}. */
public final class TfRecordFactory implements DataSourceFactory<TfRecordOptions> {

  /** For the service loader. */
  public TfRecordFactory() {}

  @Override
  public String name() {
    return "tfrecord";
  }

  @Override
  public String description() {
    return "Images or vectors in TFRecord files of tf.Example, checksums compared.";
  }

  @Override
  public Class<TfRecordOptions> optionsType() {
    return TfRecordOptions.class;
  }

  @Override
  public Optional<TfRecordOptions> recognise(Path path) {
    return FileEnding.isOneOf(path, ".tfrecord", ".tfrecords")
        ? Optional.of(TfRecordOptions.of(path))
        : Optional.empty();
  }

  @Override
  public DataSource open(TfRecordOptions options, long seed) {
    return TfRecordSource.open(options);
  }
}
