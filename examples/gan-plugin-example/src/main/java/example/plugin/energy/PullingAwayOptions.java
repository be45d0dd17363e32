package example.plugin.energy;

import gan.core.spi.Option;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Schedule;

/**
 * Options of {@link PullingAway}.
 *
 * @param weight what the term is multiplied by
 * @param every how many updates apart the term is added
 */
public record PullingAwayOptions(
    @Option(value = "What the term is multiplied by.", byDefault = "0.1", min = 0) Schedule weight,
    @Option(
            value = "Updates from one time that the term is added to the next.",
            byDefault = "1",
            min = 1)
        int every)
    implements PenaltyOptions {}
