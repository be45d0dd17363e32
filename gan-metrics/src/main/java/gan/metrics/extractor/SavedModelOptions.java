package gan.metrics.extractor;

import gan.core.spi.Option;
import gan.metrics.resize.Resizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Options of the {@code saved-model} extractor.
 *
 * @param path the folder
 * @param sha256 what the sum of its files must be
 * @param signature which signature names its inputs and outputs
 * @param input the key of the images; empty for the only input
 * @param features the key of the features
 * @param probabilities the key of probabilities of classes, if it gives any
 * @param logits the key of their unscaled logarithms, if it gives these instead
 * @param low what the network takes for the smallest value of the data
 * @param high what it takes for the largest
 * @param height the height that it takes
 * @param width the width that it takes
 * @param resizer how images get that size
 * @param toGrey whether colour may become grey
 * @param averagePlaces whether features at several places become their mean
 * @param scale what features are multiplied by
 * @param batchSize how many images it takes at a time
 * @param allowOperations types of operations to accept besides those that only compute
 */
public record SavedModelOptions(
    @Option("The folder, which holds saved_model.pb.") Path path,
    @Option("SHA-256 that its files must have together, in hexadecimal.") Optional<String> sha256,
    @Option(value = "Signature that names inputs and outputs.", byDefault = "serving_default")
        String signature,
    @Option("The signature's key of the images; by default its only input.") Optional<String> input,
    @Option(value = "The signature's key of the features.", byDefault = "features") String features,
    @Option("The signature's key of probabilities of classes, where it gives them.")
        Optional<String> probabilities,
    @Option("The signature's key of logits of classes, where it gives these instead.")
        Optional<String> logits,
    @Option(value = "What it takes for the smallest value of the data.", byDefault = "0.0")
        double low,
    @Option(value = "What it takes for the largest value of the data.", byDefault = "1.0")
        double high,
    @Option(value = "Height that it takes; by default that of its input, or the samples'.", min = 1)
        Optional<Integer> height,
    @Option(value = "Width that it takes; by default that of its input, or the samples'.", min = 1)
        Optional<Integer> width,
    @Option(value = "How images get that size.", byDefault = "none") Resizer resizer,
    @Option(value = "Turns colour into grey where it takes grey.", byDefault = "false")
        boolean toGrey,
    @Option(
            value = "Takes the mean of features that it gives at several places.",
            byDefault = "false")
        boolean averagePlaces,
    @Option(
            value = "What features are multiplied by, to bring large ones to the size of 1.",
            byDefault = "1.0",
            above = 0)
        double scale,
    @Option(value = "Images at a time; by default what its input says, or else 64.", min = 1)
        Optional<Integer> batchSize,
    @Option(
            value =
                "Types of operations to accept besides those that only compute: of files you trust.",
            byDefault = "[]")
        List<String> allowOperations) {

  /** Refuses what contradicts itself. */
  public SavedModelOptions {
    NetworkOptions.check(sha256, probabilities, logits, low, high);
    allowOperations = List.copyOf(allowOperations);
  }
}
