package gan.models.stylegan2;

import gan.core.spi.Option;
import gan.models.condition.GeneratorLabels;
import java.util.List;

/**
 * Options of {@link StyleganGenerator}.
 *
 * @param latentSize numbers of one latent vector
 * @param styleSize numbers of one style
 * @param mappingLayers dense layers from the latent vector to the style
 * @param mappingRate how fast these layers learn, compared with the others
 * @param width channels of the maps up to 64 pixels
 * @param channels of the smallest maps and of each stage, instead of one width
 * @param stages how often the sides double; 0 chooses it
 * @param labels how the generator learns which class to make
 * @param mixing how often a batch has two styles in training
 * @param truncation how far styles may be from their average in inference
 */
public record StyleganGeneratorOptions(
    @Option(value = "Numbers of one latent vector.", byDefault = "512", min = 1) int latentSize,
    @Option(value = "Numbers of one style.", byDefault = "512", min = 1) int styleSize,
    @Option(
            value = "Dense layers from the latent vector to the style.",
            byDefault = "8",
            min = 1,
            max = 64)
        int mappingLayers,
    @Option(
            value = "How fast these layers learn, compared with the others.",
            byDefault = "0.01",
            above = 0,
            max = 1)
        double mappingRate,
    @Option(
            value = "Channels of the maps up to 64 pixels; half as many for each doubling above.",
            byDefault = "512",
            min = 1)
        int width,
    @Option(
            value =
                "Channels of the smallest maps and of each stage from there to the image; [] for"
                    + " those that follow from 'width'.",
            byDefault = "[]",
            min = 1)
        List<Integer> channels,
    @Option(
            value =
                "How often the sides double; 0 starts from the smallest sides that are 4 or more.",
            byDefault = "0",
            min = 0,
            max = 16)
        int stages,
    @Option(
            value = "How the latent vector tells which class to make: none or concat.",
            byDefault = "none")
        GeneratorLabels labels,
    @Option(
            value =
                "Probability that a batch changes to other styles within the network, in [0, 1].",
            byDefault = "0.9",
            min = 0,
            max = 1)
        double mixing,
    @Option(
            value =
                "How much of its distance from the average style a sample's style keeps when"
                    + " samples are drawn, in [0, 1]: 1 for all; less gives better samples that"
                    + " differ less.",
            byDefault = "1.0",
            min = 0,
            max = 1)
        double truncation) {

  /** Copies the list. */
  public StyleganGeneratorOptions {
    channels = List.copyOf(channels);
  }
}
