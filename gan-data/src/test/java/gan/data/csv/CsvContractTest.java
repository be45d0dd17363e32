package gan.data.csv;

import gan.core.spi.DataSourceFactory;
import gan.data.IdxBytes;
import gan.testkit.contract.DataSourceContract;
import gan.testkit.contract.FactoryContract;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class CsvContractTest implements DataSourceContract<CsvOptions>, FactoryContract<CsvOptions> {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() {
    StringBuilder text = new StringBuilder("a,b,kind\n");
    for (int i = 0; i < 70; i++) {
      text.append(i * 0.7 - 3)
          .append(',')
          .append(i * i % 11)
          .append(",k")
          .append(i % 3)
          .append('\n');
    }
    file =
        IdxBytes.write(
            folder.resolve("data.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public DataSourceFactory<CsvOptions> factory() {
    return new CsvFactory();
  }

  @Override
  public CsvOptions options() {
    return new CsvOptions(file, List.of(), Optional.of("kind"), Scaling.RANGE, ",", true);
  }
}
