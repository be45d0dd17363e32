package gan.models.r3gan;

import gan.core.spi.Option;
import gan.models.condition.DiscriminatorLabels;
import java.util.List;

/**
 * Options of {@link R3ganDiscriminator}.
 *
 * @param width channels of the maps up to 32 pixels
 * @param channels of the smallest maps and of each stage, instead of one width
 * @param stages how often the sides halve; 0 chooses it
 * @param blocks residual blocks for maps of one size
 * @param groupSize channels of one group of the grouped convolutions
 * @param expansion how many times more channels there are within a block
 * @param labels how the discriminator learns of which class a sample should be
 * @param embeddingSize numbers of the vector for a class, under a projection
 */
public record R3ganDiscriminatorOptions(
    @Option(
            value = "Channels of the maps up to 32 pixels; half as many for each doubling above.",
            byDefault = "768",
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
            value = "How often the sides halve; 0 ends with the smallest sides that are 4 or more.",
            byDefault = "0",
            min = 0,
            max = 16)
        int stages,
    @Option(value = "Residual blocks for maps of one size.", byDefault = "2", min = 1, max = 64)
        int blocks,
    @Option(
            value =
                "Channels of one group of the convolutions of 3×3; divides 'expansion' times the"
                    + " channels of every stage.",
            byDefault = "16",
            min = 1)
        int groupSize,
    @Option(
            value = "How many times more channels there are within a block.",
            byDefault = "2",
            min = 1,
            max = 16)
        int expansion,
    @Option(
            value =
                "How the discriminator learns of which class a sample should be: none, concat or"
                    + " projection.",
            byDefault = "none")
        DiscriminatorLabels labels,
    @Option(
            value = "Numbers of the learned vector for a class, under a projection.",
            byDefault = "64",
            min = 1)
        int embeddingSize) {

  /** Copies the list. */
  public R3ganDiscriminatorOptions {
    channels = List.copyOf(channels);
  }
}
