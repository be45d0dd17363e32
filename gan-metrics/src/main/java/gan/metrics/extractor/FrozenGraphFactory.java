package gan.metrics.extractor;

import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.SampleSpec;
import gan.metrics.network.Ends;
import gan.metrics.network.GraphFile;
import gan.metrics.network.NetworkExtractor;
import gan.metrics.network.Reading;
import gan.metrics.network.TensorName;
import java.util.List;

/** Makes the {@code frozen-graph} extractor. */
public final class FrozenGraphFactory implements FeatureExtractorFactory<FrozenGraphOptions> {

  /** For the service loader. */
  public FrozenGraphFactory() {}

  @Override
  public String name() {
    return "frozen-graph";
  }

  @Override
  public String description() {
    return "A trained network in a TensorFlow graph file, such as the Inception network of FID"
        + " (Heusel et al. 2017).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Heusel et al. 2017, GANs Trained by a Two Time-Scale Update Rule Converge to a Local"
            + " Nash Equilibrium, arXiv:1706.08500");
  }

  @Override
  public Class<FrozenGraphOptions> optionsType() {
    return FrozenGraphOptions.class;
  }

  @Override
  public FeatureExtractor open(FrozenGraphOptions options, SampleSpec sample) {
    GraphFile file = GraphFile.read(options.path(), options.sha256());
    Ends ends =
        new Ends(
            new TensorName("input", options.input()),
            new TensorName("features", options.features()),
            options.probabilities().map(name -> new TensorName("probabilities", name)),
            options.logits().map(name -> new TensorName("logits", name)));
    Reading reading =
        new Reading(
            options.low(),
            options.high(),
            options.height(),
            options.width(),
            options.resizer(),
            options.toGrey(),
            options.averagePlaces(),
            options.scale(),
            options.batchSize());
    return NetworkExtractor.open(
        file.open(ends, options.allowOperations()), ends, reading, sample, file.sha256());
  }
}
