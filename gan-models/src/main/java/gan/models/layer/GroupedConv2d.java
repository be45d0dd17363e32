package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * A convolution in which every group of neighbouring channels sees only itself (<a
 * href="https://arxiv.org/abs/1611.05431">Xie et al. 2017</a>), without bias; the sides stay.
 *
 * <p>It is made of one convolution for each group: on a CPU, TensorFlow cannot differentiate its
 * own grouped convolution.
 */
public final class GroupedConv2d {
  private final Parameter kernel;
  private final int groups;

  /**
   * Creates {@code <name>.kernel}, {@code [size, size, channels / groups, channels]}.
   *
   * @param parameters where to create it
   * @param name the layer's path within its player
   * @param size the kernel's height and width
   * @param channels how many channels come in and go out
   * @param groups of equal size
   * @param initializer of the kernel
   * @throws IllegalArgumentException if the channels cannot be divided so
   */
  public GroupedConv2d(
      Parameters parameters,
      String name,
      int size,
      long channels,
      int groups,
      Initializer initializer) {
    if (channels % groups != 0) {
      throw new IllegalArgumentException(
          channels + " channels cannot be divided into " + groups + " equal groups.");
    }
    Shape shape = Shape.of(size, size, channels / groups, channels);
    this.kernel = parameters.weight(name + ".kernel", shape, initializer);
    this.groups = groups;
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, height, width, channels]}
   * @return of the same shape
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    Ops tf = pass.tf();
    List<Long> strides = List.of(1L, 1L, 1L, 1L);
    if (groups == 1) {
      return tf.nn.conv2d(x, pass.read(kernel), strides, "SAME");
    }
    var inputs = tf.split(tf.constant(3), x, (long) groups).output();
    var kernels = tf.split(tf.constant(3), pass.read(kernel), (long) groups).output();
    List<Operand<TFloating>> outputs = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      outputs.add(tf.nn.conv2d(inputs.get(i), kernels.get(i), strides, "SAME"));
    }
    return tf.concat(outputs, tf.constant(3));
  }
}
