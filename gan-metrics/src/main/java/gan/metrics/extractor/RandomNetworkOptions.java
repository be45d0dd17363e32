package gan.metrics.extractor;

import gan.core.spi.Option;

/**
 * Options of the {@code random-network} extractor.
 *
 * @param seed what the weights are made from
 * @param width channels of the first stage; each further stage has twice as many
 * @param stages how often the image is halved; the last has {@code width · 2^(stages - 1)}
 *     channels, which are the features
 */
public record RandomNetworkOptions(
    @Option(value = "What the weights are made from.", byDefault = "0") long seed,
    @Option(
            value = "Channels of the first stage; each further one has twice as many.",
            byDefault = "32",
            min = 1,
            max = 512)
        int width,
    @Option(
            value =
                "Stages, each of which halves the image; the last one's channels are the features.",
            byDefault = "4",
            min = 1,
            max = 6)
        int stages) {}
