package gan.core.spi;

import gan.core.graph.Parameter;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** Moves one player's weights along their gradients. */
@FunctionalInterface
public interface Optimizer {

  /**
   * Adds the update of one weight to the graph.
   *
   * @param tf where to add operations; they run after every read of the weight
   * @param weight what to move
   * @param gradient of the weight's shape
   * @param update a scalar: how many updates this player has made, this one included, so 1 at first
   * @return the operation that changes the weight
   */
  Op apply(Ops tf, Parameter weight, Operand<TFloating> gradient, Operand<TFloating> update);
}
