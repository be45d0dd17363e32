package gan.core.graph;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Symbolic gradients: the only caller of {@link Graph#addGradients}.
 *
 * <p>The seed is always given as a constant. TensorFlow's own seed is {@code OnesLike}, which has
 * no derivative, so a gradient penalty could not be differentiated again.
 */
public final class Gradients {
  private Gradients() {}

  /**
   * {@code d sum(y) / dx} for each x.
   *
   * @param tf the graph
   * @param y what to differentiate, of any shape with known sizes or of unknown batch size
   * @param xs with respect to what
   * @return one gradient for each x, of its shape
   * @throws org.tensorflow.exceptions.TFInvalidArgumentException if y does not depend on an x,
   *     naming its operation
   */
  public static List<Operand<TFloating>> of(
      Ops tf, Operand<TFloating> y, List<Operand<TFloating>> xs) {
    Graph graph = (Graph) tf.scope().env();
    Output<?>[] inputs = xs.stream().map(Operand::asOutput).toArray(Output<?>[]::new);
    Output<?>[] seed = {ones(tf, y).asOutput()};
    Output<?>[] found = graph.addGradients(null, new Output<?>[] {y.asOutput()}, inputs, seed);
    List<Operand<TFloating>> gradients = new ArrayList<>(found.length);
    for (Output<?> gradient : found) {
      gradients.add(typed(gradient));
    }
    return gradients;
  }

  private static Operand<TFloating> ones(Ops tf, Operand<TFloating> y) {
    Operand<TFloating> one = tf.dtypes.cast(tf.constant(1.0), y.type());
    if (y.shape().numDimensions() == 0) {
      return one;
    }
    return y.shape().hasUnknownDimension()
        ? tf.fill(tf.shape(y), one)
        : tf.fill(tf.constant(y.shape().asArray()), one);
  }

  @SuppressWarnings("unchecked") // a gradient has the type of its x
  private static Operand<TFloating> typed(Output<?> output) {
    return (Operand<TFloating>) output;
  }
}
