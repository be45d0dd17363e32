package %{package};

import gan.core.spi.Option;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Schedule;

/**
 * Options of {@link %{Part}}.
 *
 * @param weight what the term is multiplied by
 * @param every updates from one time that the term is added to the next
 */
public record %{Part}Options(
    @Option(value = "What the term is multiplied by.", byDefault = "1e-3", min = 0) Schedule weight,
    @Option(
            value = "Updates from one time that the term is added to the next.",
            byDefault = "1",
            min = 1)
        int every)
    implements PenaltyOptions {}
