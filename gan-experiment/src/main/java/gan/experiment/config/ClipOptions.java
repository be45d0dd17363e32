package gan.experiment.config;

import gan.core.game.GradientClip;
import gan.core.spi.Option;
import java.util.Optional;

/**
 * Bounds on a player's gradients, applied in this order.
 *
 * @param value the largest absolute value of a number
 * @param norm the largest Euclidean norm of all gradients of the player as one vector
 */
public record ClipOptions(
    @Option(value = "Largest absolute value of each number.", above = 0) Optional<Double> value,
    @Option(value = "Largest norm over all weights together.", above = 0) Optional<Double> norm) {

  /** What the game needs to know of it. */
  public GradientClip clip() {
    return new GradientClip(value, norm);
  }
}
