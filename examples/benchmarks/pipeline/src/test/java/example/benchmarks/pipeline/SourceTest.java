package example.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceTest {
  private static final int COUNT = 3;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatIsReadIsWhatTablesSay(Source source) throws Exception {
    source.write(folder, COUNT);
    try (DataSource data = source.open(folder)) {
      assertThat(shape(data)).isEqualTo(source.shape());
      assertThat(data.size().orElse(0)).isEqualTo(source.count() == 0 ? 0 : COUNT);
      Batch batch = new Batch(data.sample(), 2);
      data.read(1, batch, 0);
      data.read(2, batch, 1);
      assertThat(batch.slot(0)).isNotEqualTo(batch.slot(1));
    }
  }

  private static String shape(DataSource data) {
    return Arrays.stream(data.sample().shape().asArray())
        .mapToObj(String::valueOf)
        .collect(Collectors.joining("×"));
  }
}
