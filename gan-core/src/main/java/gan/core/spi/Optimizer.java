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
   * Gets ready to move one weight: creates the states that belong to it. Called once for each
   * weight.
   */
  Rule rule(Parameter weight);

  /** How one weight moves. */
  @FunctionalInterface
  interface Rule {

    /**
     * Adds an update to the graph; there may be several in one graph, of which a run uses one.
     *
     * @param tf where to add operations; they run after every read of the weight
     * @param gradient of the weight's shape
     * @param update a scalar: how many updates this player has made, this one included, so 1 at
     *     first
     * @return the operation that changes the weight
     */
    Op apply(Ops tf, Operand<TFloating> gradient, Operand<TFloating> update);
  }
}
