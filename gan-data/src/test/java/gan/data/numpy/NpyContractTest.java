package gan.data.numpy;

import gan.core.spi.DataSourceFactory;
import gan.testkit.contract.DataSourceContract;
import gan.testkit.contract.FactoryContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class NpyContractTest implements DataSourceContract<NpyOptions>, FactoryContract<NpyOptions> {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() {
    file =
        NpyBytes.zip(
            folder.resolve("set.npz"),
            Map.of(
                "x.npy", NpyBytes.bytes("(5, 4, 3)", 60),
                "y.npy", NpyBytes.longs(2, 0, 4, 1, 1)));
  }

  @Override
  public DataSourceFactory<NpyOptions> factory() {
    return new NpyFactory();
  }

  @Override
  public NpyOptions options() {
    return new NpyOptions(
        file,
        Optional.of("x"),
        Optional.empty(),
        Optional.of("y"),
        Optional.empty(),
        List.of(0.0, 100.0));
  }
}
