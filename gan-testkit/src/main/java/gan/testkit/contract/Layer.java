package gan.testkit.contract;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** What the players of a {@link SmallGame} are made of. */
@FunctionalInterface
interface Layer {
  /** Halves or doubles both sides of an image. */
  List<Long> STRIDES = List.of(1L, 2L, 2L, 1L);

  Operand<TFloating> apply(Pass pass, Operand<TFloating> x);

  default Layer then(Layer next) {
    return (pass, x) -> next.apply(pass, apply(pass, x));
  }

  static Layer dense(Parameters own, String name, long inputs, long outputs) {
    Parameter kernel =
        own.weight(name + ".kernel", Shape.of(inputs, outputs), Initializer.glorotUniform());
    Parameter bias = own.weight(name + ".bias", Shape.of(outputs), Initializer.constant(0.1));
    return (pass, x) ->
        pass.tf().math.add(pass.tf().linalg.matMul(x, pass.read(kernel)), pass.read(bias));
  }

  /** A convolution with a kernel of 3 by 3 pixels and stride 2. */
  static Layer shrinking(Parameters own, String name, long inputs, long outputs) {
    Parameter kernel =
        own.weight(name + ".kernel", Shape.of(3, 3, inputs, outputs), Initializer.normal(0.4));
    return (pass, x) -> pass.tf().nn.conv2d(x, pass.read(kernel), STRIDES, "SAME");
  }

  /** Its transpose, after flat images of the given side were given their shape. */
  static Layer enlarging(Parameters own, String name, int side, int inputs, int outputs) {
    Parameter kernel =
        own.weight(name + ".kernel", Shape.of(3, 3, outputs, inputs), Initializer.normal(0.4));
    Layer images = reshape(side, side, inputs);
    return (pass, x) -> {
      var tf = pass.tf();
      Operand<TInt32> count = tf.gather(tf.shape(x), tf.constant(0), tf.constant(0));
      Operand<TInt32> twice = tf.constant(2 * side);
      Operand<TInt32> shape = tf.stack(List.of(count, twice, twice, tf.constant(outputs)));
      return tf.nn.conv2dBackpropInput(
          shape, pass.read(kernel), images.apply(pass, x), STRIDES, "SAME");
    };
  }

  static Layer rectifier() {
    return (pass, x) -> pass.tf().nn.leakyRelu(x, LeakyRelu.alpha(0.2f));
  }

  static Layer reshape(long... sizes) {
    Shape shape = Shape.of(-1).append(Shape.of(sizes));
    return (pass, x) -> pass.tf().reshape(x, pass.tf().constant(shape.asArray()));
  }
}
