package gan.data.tfrecord;

import gan.core.spi.DataSourceFactory;
import gan.data.IdxBytes;
import gan.testkit.contract.DataSourceContract;
import gan.testkit.contract.FactoryContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class TfRecordContractTest
    implements DataSourceContract<TfRecordOptions>, FactoryContract<TfRecordOptions> {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() {
    byte[][] records = new byte[20][];
    for (byte i = 0; i < records.length; i++) {
      records[i] =
          Records.example(
              Map.of("image", Records.bytes(new byte[] {i, 1, 2, 3}), "y", Records.whole(i % 4)));
    }
    file = IdxBytes.write(folder.resolve("set.tfrecord"), Records.file(records));
  }

  @Override
  public DataSourceFactory<TfRecordOptions> factory() {
    return new TfRecordFactory();
  }

  @Override
  public TfRecordOptions options() {
    return new TfRecordOptions(file, "image", Optional.of("y"), List.of(2, 2), Optional.empty());
  }
}
