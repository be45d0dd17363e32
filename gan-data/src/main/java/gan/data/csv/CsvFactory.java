package gan.data.csv;

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.data.path.FileEnding;
import java.nio.file.Path;
import java.util.Optional;

/** Provides {@link CsvSource}. */
public final class CsvFactory implements DataSourceFactory<CsvOptions> {

  /** For the service loader. */
  public CsvFactory() {}

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String description() {
    return "Rows of numbers in a CSV file, each column scaled, and samples scaled back.";
  }

  @Override
  public Class<CsvOptions> optionsType() {
    return CsvOptions.class;
  }

  @Override
  public Optional<CsvOptions> recognise(Path path) {
    return FileEnding.isOneOf(path, ".csv") ? Optional.of(CsvOptions.of(path)) : Optional.empty();
  }

  @Override
  public DataSource open(CsvOptions options, long seed) {
    return CsvSource.open(options);
  }
}
