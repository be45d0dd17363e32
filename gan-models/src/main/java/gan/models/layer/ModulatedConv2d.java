package gan.models.layer;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * A convolution with a kernel of its own for each sample, {@code wᵢⱼₖ = sᵢ wᵢⱼₖ / √(Σ (sᵢ wᵢⱼₖ)² +
 * ε)}: the style s scales the input channels i, and demodulation brings each output channel j back
 * to the deviation that it would have without (<a href="https://arxiv.org/abs/1912.04958">Karras et
 * al. 2020</a>).
 *
 * <p>Samples keep one kernel: their input is scaled instead by s, and their output by the root,
 * which gives the same. Where sides double, a transposed convolution is followed by {@link Fir}.
 */
public final class ModulatedConv2d {
  private static final double EPSILON = 1e-8;

  private final Kernel kernel;
  private final int outputs;
  private final boolean demodulating;
  private final boolean doubling;

  /**
   * Creates {@code <name>.kernel}, {@code [size, size, inputs, outputs]}, with an equalised rate.
   *
   * @param parameters where to create it
   * @param name the layer's path within its player
   * @param size the kernel's height and width; 3 if sides double
   * @param inputs channels that come in
   * @param outputs channels that go out
   * @param demodulating whether outputs are brought back to their deviation
   * @param doubling whether the sides double
   */
  public ModulatedConv2d(
      Parameters parameters,
      String name,
      int size,
      long inputs,
      long outputs,
      boolean demodulating,
      boolean doubling) {
    Shape shape = Shape.of(size, size, inputs, outputs);
    this.kernel = new EqualizedRate(parameters, name + ".kernel", shape, 3, 1, 1);
    this.outputs = Math.toIntExact(outputs);
    this.demodulating = demodulating;
    this.doubling = doubling;
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, height, width, inputs]}, all but n known
   * @param styles {@code [n, inputs]}
   * @return {@code [n, height, width, outputs]}, or of doubled sides
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x, Operand<TFloating> styles) {
    Ops tf = pass.tf();
    Operand<TFloating> weights = kernel.value(pass);
    Operand<TFloating> scaled = tf.math.mul(x, pixels(pass, styles, x.shape().get(3)));
    Operand<TFloating> y =
        doubling
            ? doubled(pass, scaled, weights)
            : tf.nn.conv2d(scaled, weights, List.of(1L, 1L, 1L, 1L), "SAME");
    if (!demodulating) {
      return y;
    }
    Operand<TFloating> squares = tf.sum(tf.math.square(weights), tf.constant(new int[] {0, 1}));
    Operand<TFloating> power = tf.linalg.matMul(tf.math.square(styles), squares);
    Operand<TFloating> back = tf.math.rsqrt(tf.math.add(power, pass.constant(EPSILON)));
    return tf.math.mul(y, pixels(pass, back, outputs));
  }

  private Operand<TFloating> doubled(Pass pass, Operand<TFloating> x, Operand<TFloating> weights) {
    Ops tf = pass.tf();
    Operand<TInt32> batch = tf.gather(tf.shape(x), tf.constant(0), tf.constant(0));
    Operand<TInt32> sides =
        tf.stack(
            List.of(
                batch,
                tf.constant(Math.toIntExact(2 * x.shape().get(1) + 1)),
                tf.constant(Math.toIntExact(2 * x.shape().get(2) + 1)),
                tf.constant(outputs)));
    Operand<TFloating> transposed =
        tf.linalg.transpose(weights, tf.constant(new int[] {0, 1, 3, 2}));
    Operand<TFloating> grown =
        tf.nn.conv2dBackpropInput(sides, transposed, x, List.of(1L, 2L, 2L, 1L), "VALID");
    return Fir.smoothed(pass, grown, 1, 2);
  }

  private static Operand<TFloating> pixels(Pass pass, Operand<TFloating> vectors, long channels) {
    return Reshape.to(Shape.of(1, 1, channels), pass, vectors);
  }
}
