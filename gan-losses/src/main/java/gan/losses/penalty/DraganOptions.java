package gan.losses.penalty;

import gan.core.spi.Option;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Schedule;

/**
 * Options of {@link Dragan}.
 *
 * @param weight λ; the paper has about 10
 * @param deviation the standard deviation of the noise on real samples, in their own unit; a
 *     quarter suits images in [-1, 1]
 * @param target the slope k that the discriminator should have
 * @param every how many updates apart the term is added, then multiplied by this number too
 */
public record DraganOptions(
    @Option(value = "What the term is multiplied by.", byDefault = "10", min = 0) Schedule weight,
    @Option(value = "Standard deviation of the noise on real samples.", byDefault = "0.25", min = 0)
        double deviation,
    @Option(value = "Slope that the discriminator should have.", byDefault = "1", min = 0)
        double target,
    @Option(
            value = "Updates from one time that the term is added to the next.",
            byDefault = "1",
            min = 1)
        int every)
    implements PenaltyOptions {}
