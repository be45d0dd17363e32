package gan.models.layer;

import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** Between vectors and samples of any shape, whatever the batch size. */
public final class Reshape {
  private Reshape() {}

  /**
   * Gives every sample of a batch another shape of as many numbers.
   *
   * @param x {@code [n, …]}
   * @param sample the new shape of one sample, fully known
   * @return {@code [n, *sample]}
   */
  public static Operand<TFloating> to(Shape sample, Pass pass, Operand<TFloating> x) {
    return pass.tf().reshape(x, pass.tf().constant(Shape.of(-1).append(sample).asArray()));
  }

  /**
   * Makes one vector of every sample of a batch.
   *
   * @param x {@code [n, …]}, all but n known
   * @return {@code [n, f]}
   */
  public static Operand<TFloating> flatten(Pass pass, Operand<TFloating> x) {
    return to(Shape.of(x.shape().tail().size()), pass, x);
  }
}
