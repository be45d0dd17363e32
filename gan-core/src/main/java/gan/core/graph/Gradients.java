package gan.core.graph;

import gan.core.gradient.MissingGradients;
import gan.core.gradient.Undifferentiable;
import gan.core.gradient.WrongGradients;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Symbolic gradients: the only caller of {@link Graph#addGradients}.
 *
 * <p>Gradients can be differentiated again, as a gradient penalty does: those that TensorFlow lacks
 * for that are supplied first. The seed is always given as a constant, and not left to TensorFlow.
 *
 * <p>TensorFlow logs a line to the standard error stream for each gradient that it takes from here,
 * unless the environment variable {@code TF_CPP_MIN_LOG_LEVEL} was 1 or more when the JVM started.
 */
public final class Gradients {
  private Gradients() {}

  /**
   * {@code d sum(y) / dx} for each x.
   *
   * @param tf the graph
   * @param y what to differentiate, of any shape with known sizes or of unknown batch size
   * @param xs with respect to what
   * @return one gradient for each x, of its shape; zeros if y depends on an x only in steps
   * @throws org.tensorflow.exceptions.TFInvalidArgumentException if y does not depend on an x,
   *     naming its operation
   * @throws gan.core.problem.GanException if an operation between an x and y has no gradient, or
   *     one that TensorFlow gets wrong
   */
  public static List<Operand<TFloating>> of(
      Ops tf, Operand<TFloating> y, List<Operand<TFloating>> xs) {
    List<Output<?>> inputs = new ArrayList<>(xs.size());
    xs.forEach(x -> inputs.add(x.asOutput()));
    WrongGradients.refuse(y.asOutput(), inputs);
    Output<?>[] found = differentiate(tf, y, inputs);
    List<Operand<TFloating>> gradients = new ArrayList<>(found.length);
    for (int i = 0; i < found.length; i++) {
      gradients.add(isNone(found[i]) ? tf.zerosLike(xs.get(i)) : typed(found[i]));
    }
    return gradients;
  }

  private static Output<?>[] differentiate(Ops tf, Operand<TFloating> y, List<Output<?>> inputs) {
    MissingGradients.supply();
    Graph graph = (Graph) tf.scope().env();
    Output<?>[] seed = {ones(tf, y).asOutput()};
    try {
      return graph.addGradients(
          null, new Output<?>[] {y.asOutput()}, inputs.toArray(Output<?>[]::new), seed);
    } catch (TensorFlowException e) {
      throw Undifferentiable.explain(e, y.asOutput(), inputs);
    }
  }

  /** Whether TensorFlow found that nothing comes back: it then gives an output of no operation. */
  private static boolean isNone(Output<?> gradient) {
    return ((GraphOperation) gradient.op()).getUnsafeNativeHandle() == null;
  }

  private static Operand<TFloating> ones(Ops tf, Operand<TFloating> y) {
    Operand<TFloating> one = Scalar.like(tf, 1.0, y);
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
