package gan.data.cifar;

import gan.core.spi.DataSourceFactory;
import gan.data.IdxBytes;
import gan.data.split.Split;
import gan.testkit.contract.DataSourceContract;
import gan.testkit.contract.FactoryContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class CifarContractTest implements DataSourceContract<CifarOptions>, FactoryContract<CifarOptions> {
  @TempDir private Path folder;

  @BeforeEach
  void write() {
    IdxBytes.write(folder.resolve("data_batch_1.bin"), CifarBytes.ten(40));
    IdxBytes.write(folder.resolve("data_batch_2.bin.gz"), IdxBytes.gzip(CifarBytes.ten(30)));
  }

  @Override
  public DataSourceFactory<CifarOptions> factory() {
    return new CifarFactory();
  }

  @Override
  public CifarOptions options() {
    return CifarOptions.of(folder, Split.TRAIN);
  }
}
