package gan.experiment.config;

import gan.core.game.Ascent;
import gan.core.spi.Option;

/**
 * How samples climb the discriminator.
 *
 * @param steps how many
 * @param size what the slope is multiplied by
 * @param noise the deviation of what is added at each step
 */
public record AscentOptions(
    @Option(value = "How many steps up.", byDefault = "20", min = 1, max = 1000) int steps,
    @Option(
            value = "What the discriminator's slope is multiplied by at each step.",
            byDefault = "0.1",
            min = 1e-9)
        double size,
    @Option(value = "Deviation of the noise at each step.", byDefault = "0.01", min = 0)
        double noise) {

  /** What the game needs to know of it. */
  public Ascent ascent() {
    return new Ascent(steps, size, noise);
  }
}
