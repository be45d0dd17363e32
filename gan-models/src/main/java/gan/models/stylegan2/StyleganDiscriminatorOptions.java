package gan.models.stylegan2;

import gan.core.spi.Option;
import gan.models.condition.DiscriminatorLabels;
import java.util.List;

/**
 * Options of {@link StyleganDiscriminator}.
 *
 * @param width channels of the maps up to 64 pixels
 * @param channels of the smallest maps and of each stage, instead of one width
 * @param stages how often the sides halve; 0 chooses it
 * @param groupSize samples whose deviation is measured together
 * @param labels how the discriminator learns of which class a sample should be
 */
public record StyleganDiscriminatorOptions(
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
            value = "How often the sides halve; 0 ends with the smallest sides that are 4 or more.",
            byDefault = "0",
            min = 0,
            max = 16)
        int stages,
    @Option(
            value =
                "Samples of one group, whose deviation tells how far they lie apart; a batch that"
                    + " cannot be divided so is one group.",
            byDefault = "4",
            min = 2)
        int groupSize,
    @Option(
            value =
                "How the discriminator learns of which class a sample should be: none, concat or"
                    + " projection.",
            byDefault = "none")
        DiscriminatorLabels labels) {

  /** Copies the list. */
  public StyleganDiscriminatorOptions {
    channels = List.copyOf(channels);
  }
}
