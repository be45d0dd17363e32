package gan.data.published;

import gan.core.spi.DataSourceFactory;
import gan.data.download.Host;
import gan.data.split.Split;
import gan.testkit.contract.DataSourceContract;
import gan.testkit.contract.FactoryContract;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistContractTest
    implements DataSourceContract<PublishedOptions>, FactoryContract<PublishedOptions> {
  @TempDir Path folder;
  private Host host;

  @BeforeEach
  void start() {
    host = SmallSet.host();
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Override
  public DataSourceFactory<PublishedOptions> factory() {
    return new FashionMnistFactory(
        SmallSet.SET, options -> SmallSet.cache(folder, options.offline()));
  }

  @Override
  public PublishedOptions options() {
    return new PublishedOptions(Split.TRAIN, Optional.of(host.address("/").toString()), false);
  }
}
