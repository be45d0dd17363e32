package gan.data.idx;

import gan.core.spi.DataSourceFactory;
import gan.data.IdxBytes;
import gan.data.split.Split;
import gan.testkit.contract.DataSourceContract;
import gan.testkit.contract.FactoryContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class IdxContractTest implements DataSourceContract<IdxOptions>, FactoryContract<IdxOptions> {
  @TempDir Path folder;

  @BeforeEach
  void write() {
    int[] labels = new int[70];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % 7;
    }
    IdxBytes.write(folder.resolve("train-images-idx3-ubyte"), IdxBytes.images(70, 5, 3));
    IdxBytes.write(folder.resolve("train-labels-idx1-ubyte"), IdxBytes.labels(labels));
  }

  @Override
  public DataSourceFactory<IdxOptions> factory() {
    return new IdxFactory();
  }

  @Override
  public IdxOptions options() {
    return IdxOptions.of(folder, Split.TRAIN);
  }
}
