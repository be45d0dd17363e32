package gan.losses.penalty;

import gan.core.spi.Option;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Schedule;

/**
 * Options of {@link Consistency}.
 *
 * @param weight λ; the papers have 10
 * @param balanced whether generated samples are changed too (bCR), or only real ones (CR)
 * @param shift how many pixels images are shifted at most, in each direction; never by a whole side
 * @param noise the standard deviation of the noise on samples that are no images
 * @param every how many updates apart the term is added, then multiplied by this number too
 */
public record ConsistencyOptions(
    @Option(value = "What the term is multiplied by.", byDefault = "10", min = 0) Schedule weight,
    @Option(value = "Whether generated samples are changed too (bCR).", byDefault = "false")
        boolean balanced,
    @Option(value = "Largest shift of an image, in pixels.", byDefault = "4", min = 0) int shift,
    @Option(
            value = "Standard deviation of the noise on samples that are no images.",
            byDefault = "0.1",
            min = 0)
        double noise,
    @Option(
            value = "Updates from one time that the term is added to the next.",
            byDefault = "1",
            min = 1)
        int every)
    implements PenaltyOptions {}
