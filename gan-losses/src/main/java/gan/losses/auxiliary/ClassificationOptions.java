package gan.losses.auxiliary;

import gan.core.spi.AuxiliaryLossOptions;
import gan.core.spi.Option;
import gan.core.spi.Schedule;

/**
 * Options of {@link Classification}.
 *
 * @param weight what both players' terms are multiplied by
 * @param fakes whether the classifier learns from generated samples too
 */
public record ClassificationOptions(
    @Option(value = "What both players' terms are multiplied by.", byDefault = "1", min = 0)
        Schedule weight,
    @Option(
            value =
                "Whether the classifier learns from generated samples too, as in the paper; if not,"
                    + " poor samples cannot mislead it.",
            byDefault = "true")
        boolean fakes)
    implements AuxiliaryLossOptions {}
