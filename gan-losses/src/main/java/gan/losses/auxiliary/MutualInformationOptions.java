package gan.losses.auxiliary;

import gan.core.spi.AuxiliaryLossOptions;
import gan.core.spi.Option;
import gan.core.spi.Schedule;

/**
 * Options of {@link MutualInformation}.
 *
 * @param weight what both players' terms are multiplied by
 * @param continuousWeight what the term of the continuous codes is multiplied by beforehand
 * @param hidden how many units the layer between features and codes has
 */
public record MutualInformationOptions(
    @Option(value = "What both players' terms are multiplied by.", byDefault = "1", min = 0)
        Schedule weight,
    @Option(
            value = "What the term of the continuous codes is multiplied by beforehand.",
            byDefault = "1",
            min = 0)
        double continuousWeight,
    @Option(
            value = "Units of the layer between the discriminator's features and the codes.",
            byDefault = "128",
            min = 1)
        int hidden)
    implements AuxiliaryLossOptions {}
