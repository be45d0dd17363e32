package gan.metrics.extractor;

import gan.core.spi.Option;
import gan.metrics.resize.Resizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Options of the {@code frozen-graph} extractor.
 *
 * @param path the file
 * @param sha256 what its sum must be
 * @param input the tensor where images enter
 * @param features the tensor of features
 * @param probabilities the tensor of probabilities of classes, if it gives any
 * @param logits the tensor of their unscaled logarithms, if it gives these instead
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
public record FrozenGraphOptions(
    @Option("The file: a TensorFlow GraphDef without variables, in binary.") Path path,
    @Option("SHA-256 that the file must have, in hexadecimal.") Optional<String> sha256,
    @Option(value = "Tensor where images enter, operation:output.", byDefault = "'input:0'")
        String input,
    @Option(value = "Tensor of the features, a vector for each image.", byDefault = "'features:0'")
        String features,
    @Option("Tensor of the probabilities of classes, where it gives them.")
        Optional<String> probabilities,
    @Option("Tensor of the logits of classes, where it gives these instead.")
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
  public FrozenGraphOptions {
    NetworkOptions.check(sha256, probabilities, logits, low, high);
    allowOperations = List.copyOf(allowOperations);
  }
}
