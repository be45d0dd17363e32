package gan.losses.alone;

import gan.core.spi.Option;
import gan.core.spi.Schedule;

/**
 * Options of {@link Vae}.
 *
 * @param beta what the divergence from the latent distribution is multiplied by
 * @param deviation s, the deviation of each number that the decoder makes
 */
public record VaeOptions(
    @Option(
            value = "What the divergence of codes from latent vectors is multiplied by.",
            byDefault = "1",
            min = 0)
        Schedule beta,
    @Option(
            value =
                "Deviation that each number of a sample is taken to have around what is decoded:"
                    + " the smaller, the sharper, and the less codes are like latent vectors.",
            byDefault = "0.5",
            min = 1e-6)
        double deviation) {}
