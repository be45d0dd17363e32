package gan.core.spi;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * A term that is added to what one player minimises, such as a bound on the discriminator's slope.
 */
@FunctionalInterface
public interface Penalty {

  /**
   * Adds the term to the graph, without its weight.
   *
   * @param round what was played
   * @return a scalar that does not depend on the batch size: a mean of per-sample values
   */
  Operand<TFloating> term(Round round);
}
