package gan.core.spi;

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
}
