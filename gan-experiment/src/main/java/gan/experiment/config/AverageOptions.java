package gan.experiment.config;

import gan.core.game.Average;
import gan.core.spi.Option;

/**
 * An exponential moving average of the generator, which samples are drawn with.
 *
 * @param decay how slowly it forgets
 * @param warmUp whether it follows faster at first
 */
public record AverageOptions(
    @Option(
            value = "Share of the average that stays at each update, in [0, 1).",
            byDefault = "0.999",
            min = 0,
            max = 0.9999999)
        double decay,
    @Option(value = "Follows faster at first.", byDefault = "true") boolean warmUp) {

  /** What the game needs to know of it. */
  public Average average() {
    return new Average(decay, warmUp);
  }
}
