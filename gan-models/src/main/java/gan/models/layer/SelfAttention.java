package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Self-attention over the pixels of an image (SAGAN, <a
 * href="https://arxiv.org/abs/1805.08318">Zhang et al. 2019</a>): {@code y = x + γ · out(A · h(x))}
 * with {@code A = softmax(f(x) · g(x)ᵀ)}, a row for each pixel.
 *
 * <p>f, g, h and out are convolutions of one pixel without bias. As in the authors' code, f and g
 * have an eighth of the channels and h half of them, and g and h are pooled: a pixel attends to the
 * maxima of squares of 2×2 pixels. γ starts at 0, so the layer starts as the identity.
 */
public final class SelfAttention {
  private final Conv2d queries;
  private final Conv2d keys;
  private final Conv2d values;
  private final Conv2d output;
  private final Parameter gate;

  /**
   * Creates the kernels of {@code <name>.f}, {@code .g}, {@code .h} and {@code .out}, and the
   * scalar {@code <name>.gamma}.
   *
   * @param parameters where to create them
   * @param name the layer's path within its player
   * @param channels how many channels come in and go out
   * @param kernels makes the kernels
   */
  public SelfAttention(Parameters parameters, String name, long channels, Kernel.Maker kernels) {
    long few = Math.max(1, channels / 8);
    long half = Math.max(1, channels / 2);
    this.queries = pointwise(parameters, name + ".f", channels, few, kernels);
    this.keys = pointwise(parameters, name + ".g", channels, few, kernels);
    this.values = pointwise(parameters, name + ".h", channels, half, kernels);
    this.output = pointwise(parameters, name + ".out", half, channels, kernels);
    this.gate = parameters.weight(name + ".gamma", Shape.scalar(), Initializer.zeros());
  }

  private static Conv2d pointwise(
      Parameters parameters, String name, long inputs, long outputs, Kernel.Maker kernels) {
    return new Conv2d(parameters, name, 1, 1, inputs, outputs, kernels, false);
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, height, width, channels]}, all but n known
   * @return of the same shape
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    Ops tf = pass.tf();
    Operand<TFloating> f = pixels(pass, queries.apply(pass, x));
    Operand<TFloating> g = pixels(pass, pooled(pass, keys.apply(pass, x)));
    Operand<TFloating> h = pixels(pass, pooled(pass, values.apply(pass, x)));
    Operand<TFloating> weights = tf.nn.softmax(tf.linalg.einsum(List.of(f, g), "nqc,nkc->nqk"));
    Operand<TFloating> seen = tf.linalg.einsum(List.of(weights, h), "nqk,nkc->nqc");
    long[] image = {-1, x.shape().get(1), x.shape().get(2), seen.shape().get(2)};
    Operand<TFloating> found = output.apply(pass, tf.reshape(seen, tf.constant(image)));
    return tf.math.add(x, tf.math.mul(found, pass.read(gate)));
  }

  /** {@code [n, pixels, channels]}. */
  private static Operand<TFloating> pixels(Pass pass, Operand<TFloating> x) {
    Shape shape = x.shape();
    return Reshape.to(Shape.of(shape.get(1) * shape.get(2), shape.get(3)), pass, x);
  }

  private static Operand<TFloating> pooled(Pass pass, Operand<TFloating> x) {
    Operand<TInt32> two = pass.tf().constant(new int[] {1, 2, 2, 1});
    return pass.tf().nn.maxPool(x, two, two, "SAME");
  }
}
