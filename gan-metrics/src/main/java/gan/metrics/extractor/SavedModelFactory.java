package gan.metrics.extractor;

import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.SampleSpec;
import gan.metrics.network.Ends;
import gan.metrics.network.NetworkExtractor;
import gan.metrics.network.Reading;
import gan.metrics.network.SavedModelFolder;

/** Makes the {@code saved-model} extractor. */
public final class SavedModelFactory implements FeatureExtractorFactory<SavedModelOptions> {

  /** For the service loader. */
  public SavedModelFactory() {}

  @Override
  public String name() {
    return "saved-model";
  }

  @Override
  public String description() {
    return "A trained network in the folder of a TensorFlow SavedModel.";
  }

  @Override
  public Class<SavedModelOptions> optionsType() {
    return SavedModelOptions.class;
  }

  @Override
  public FeatureExtractor open(SavedModelOptions options, SampleSpec sample) {
    SavedModelFolder model = SavedModelFolder.read(options.path(), options.sha256());
    Ends ends =
        model.ends(
            options.signature(),
            options.input(),
            options.features(),
            options.probabilities(),
            options.logits());
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
        model.open(ends, options.allowOperations()), ends, reading, sample, model.sha256());
  }
}
