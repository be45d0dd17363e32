package gan.core.graph;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TType;

/**
 * A variable of the graph that belongs to one player: a weight that training moves, or a state such
 * as a moving mean.
 *
 * <p>It is read through a {@link Pass}, never directly, so that one forward pass sees one value.
 *
 * @param name the unique dotted name, such as {@code generator.block1.kernel}; checkpoints are
 *     keyed by it
 * @param shape the fully known shape
 * @param trainable whether the player's optimizer moves it
 * @param handle TensorFlow's resource handle
 * @param initial the operation that assigns the initial value
 */
public record Parameter(
    String name, Shape shape, boolean trainable, Operand<? extends TType> handle, Op initial) {

  @Override
  public String toString() {
    return name + " " + shape;
  }
}
