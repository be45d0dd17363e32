package gan.losses.penalty;

import gan.core.spi.Option;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Schedule;

/**
 * Options of {@link LeCam}.
 *
 * @param weight λ; the paper has 0.3 for BigGAN and 3e-7 for StyleGAN2; let it warm up, for the
 *     anchors start at 0
 * @param decay how slowly the anchors forget
 * @param every how many updates apart the term is added, then multiplied by this number too
 */
public record LeCamOptions(
    @Option(value = "What the term is multiplied by.", byDefault = "0.3", min = 0) Schedule weight,
    @Option(
            value = "Decay of the moving averages, in [0, 1).",
            byDefault = "0.99",
            min = 0,
            max = 0.999999)
        double decay,
    @Option(
            value = "Updates from one time that the term is added to the next.",
            byDefault = "1",
            min = 1)
        int every)
    implements PenaltyOptions {}
