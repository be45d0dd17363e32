package gan.losses.adversarial;

import gan.core.spi.Option;

/**
 * Options of the losses whose discriminator is a classifier.
 *
 * @param labelSmoothing s: real samples are to be called real with probability {@code 1 - s}, which
 *     keeps the discriminator from being too sure (<a
 *     href="https://arxiv.org/abs/1606.03498">Salimans et al. 2016</a>); generated samples are
 *     never smoothed
 */
public record CrossEntropyOptions(
    @Option(
            value = "How far below 1 the target of real samples lies.",
            byDefault = "0",
            min = 0,
            max = 0.5)
        double labelSmoothing) {}
