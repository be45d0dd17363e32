package gan.core.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Gradients;
import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.Conv2d;
import org.tensorflow.types.family.TFloating;

class UndifferentiableTest {
  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final Parameters parameters = new Parameters(tf, "discriminator", Precision.FLOAT32, 1);
  private final Pass pass =
      new Pass(
          tf,
          Mode.TRAIN,
          new RandomStream(1, "discriminator", tf.constant(0L), Precision.FLOAT32.type()));

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void namesTheOpItsReadersAndItsParameters() {
    Operand<TFloating> x = weight("input", 1, 3, 3, 3, 2);
    Operand<TFloating> hidden =
        tf.nn.conv3d(
            x, weight("block1.kernel", 2, 2, 2, 2, 2), List.of(1L, 1L, 1L, 1L, 1L), "SAME");
    Operand<TFloating> y = tf.math.tanh(tf.nn.relu(hidden));

    assertThatThrownBy(() -> Gradients.of(tf, y, List.of(x)))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.UNAVAILABLE))
        .hasMessage(
            """
            error GAN-P004: TensorFlow has no gradient for op 'Conv3D'
              It is on the way to what is differentiated: Conv3D 'Conv3d' -> Relu 'Relu' -> Tanh 'Tanh'.
              It is computed from parameters: discriminator.input, discriminator.block1.kernel.
              Fix: compute the same from ops that have one, such as conv2d, matMul, relu, pow, mean and reshape;\
             if its gradient is not wanted, put stopGradient behind it.""");
  }

  @Test
  void namesTheOpOfASecondDerivative() {
    Operand<TFloating> x = weight("block1.kernel", 1, 3, 3, 2);
    Operand<TFloating> y = tf.math.square(tf.nn.localResponseNormalization(x));
    Operand<TFloating> first = Gradients.of(tf, y, List.of(x)).get(0);

    assertThatThrownBy(() -> Gradients.of(tf, first, List.of(x)))
        .hasMessage(
            """
            error GAN-P004: TensorFlow has no gradient for op 'LRNGrad'
              It is on the way to what is differentiated: LRNGrad 'gradients/LRNGrad'.
              It is computed from parameters: discriminator.block1.kernel.
              Fix: compute the same from ops that have one, such as conv2d, matMul, relu, pow, mean and reshape;\
             if its gradient is not wanted, put stopGradient behind it.""");
  }

  @Test
  void saysThatWindowsTakesNoSuppliedGradients() {
    Operand<TFloating> x = weight("block1.kernel", 2, 3);
    Operand<TFloating> first = Gradients.of(tf, tf.math.tanh(x), List.of(x)).get(0);

    assertThat(
            Undifferentiable.problem(
                "TanhGrad", first.asOutput(), List.of(x.asOutput()), "Windows 11"))
        .hasToString(
            """
            error GAN-P004: TensorFlow has no gradient for op 'TanhGrad',\
             and did not take the one supplied for it: on Windows it takes none
              It is on the way to what is differentiated: TanhGrad 'gradients/TanhGrad'.
              It is computed from parameters: discriminator.block1.kernel.
              Fix: train on Linux or macOS, or build what is differentiated twice from \
            ops such as conv2d of images, matMul, leakyRelu, pow, mean and reshape.""");
  }

  @Test
  void leavesOtherComplaintsAlone() {
    Operand<TFloating> x = weight("a", 2);
    Operand<TFloating> y = tf.math.square(weight("b", 2));

    assertThatThrownBy(() -> Gradients.of(tf, y, List.of(x)))
        .isInstanceOf(TFInvalidArgumentException.class)
        .hasMessage(
            "Cannot compute the partial derivative for node 'discriminator.a.read'"
                + " as it's unreachable from the output node(s).");
  }

  @Test
  void refusesDilationsWhichTensorFlowsGradientIgnores() {
    Operand<TFloating> x = weight("input", 1, 6, 6, 2);
    Operand<TFloating> y =
        tf.nn.conv2d(
            x,
            weight("kernel", 3, 3, 2, 2),
            List.of(1L, 1L, 1L, 1L),
            "SAME",
            Conv2d.dilations(List.of(1L, 2L, 2L, 1L)));

    assertThatThrownBy(() -> Gradients.of(tf, y, List.of(x)))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.UNAVAILABLE))
        .hasMessage(
            """
            error GAN-P004: TensorFlow's gradient of op 'Conv2D', named 'Conv2d', leaves out its dilations [1, 2, 2, 1]
              Fix: put spaceToBatchNd before and batchToSpaceNd behind a convolution without dilations.""");
  }

  @Test
  void refusesExplicitPaddingsWhichTensorFlowsGradientIgnores() {
    Operand<TFloating> x = weight("input", 1, 6, 6, 2);
    Operand<TFloating> y =
        tf.nn.conv2d(
            x,
            weight("kernel", 3, 3, 2, 2),
            List.of(1L, 1L, 1L, 1L),
            "EXPLICIT",
            Conv2d.explicitPaddings(List.of(0L, 0L, 1L, 1L, 1L, 1L, 0L, 0L)));

    assertThatThrownBy(() -> Gradients.of(tf, y, List.of(x)))
        .hasMessage(
            """
            error GAN-P004: TensorFlow's gradient of op 'Conv2D', named 'Conv2d', leaves out its explicit paddings
              Fix: pad the images with pad, and convolve with padding VALID.""");
  }

  @Test
  void refusesALogSoftmaxOfMoreThanTwoDimensions() {
    Operand<TFloating> x = weight("input", 2, 3, 4);
    Operand<TFloating> y = tf.nn.logSoftmax(x);

    assertThatThrownBy(() -> Gradients.of(tf, y, List.of(x)))
        .hasMessage(
            """
            error GAN-P004: TensorFlow's gradient of op 'LogSoftmax', named 'LogSoftmax', is right for two dimensions, and it has 3
              Fix: reshape to two dimensions before it and back behind it.""");
  }

  private Operand<TFloating> weight(String name, long... sizes) {
    Parameter weight = parameters.weight(name, Shape.of(sizes), Initializer.normal(1));
    return pass.read(weight);
  }
}
