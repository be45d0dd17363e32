package gan.core.spi;

import java.util.OptionalDouble;

/** Turns verdicts into what the players minimise: the rules of the game. */
@FunctionalInterface
public interface Loss {

  /**
   * Adds both scalars to the graph.
   *
   * @param round what was played
   * @return two scalars that do not depend on the batch size: means, not sums
   */
  LossTerms terms(Round round);

  /**
   * How far from 0 the discriminator's weights may lie after each of its updates; empty for no
   * limit.
   */
  default OptionalDouble weightClip() {
    return OptionalDouble.empty();
  }
}
