package gan.metrics.extractor;

import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.SampleSpec;
import gan.metrics.resize.Resizer;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.FeatureExtractorContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FrozenGraphContractTest
    implements FeatureExtractorContract<FrozenGraphOptions>, FactoryContract<FrozenGraphOptions> {
  @TempDir private Path folder;
  private FrozenGraphs graph;

  @BeforeEach
  void write() throws Exception {
    Path file = TestGraph.write(folder.resolve("a.pb"), TestGraph.pixels(-1, 6, 6, 3));
    graph =
        FrozenGraphs.of(file)
            .classes(Optional.empty(), Optional.of("logits"))
            .resizer(Resizer.BICUBIC);
  }

  @Override
  public FeatureExtractorFactory<FrozenGraphOptions> factory() {
    return new FrozenGraphFactory();
  }

  @Override
  public FrozenGraphOptions options() {
    return graph.options();
  }

  @Override
  public List<FrozenGraphOptions> otherOptions() {
    return List.of(
        graph.range(-1, 1).options(),
        graph.resizer(Resizer.BILINEAR).options(),
        graph.tensors("input:0", "logits:0").options(),
        graph.classes(Optional.of("probs"), Optional.empty()).options());
  }

  @Override
  public SampleSpec sample() {
    return TestGraph.GREY;
  }
}
