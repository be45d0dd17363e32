package gan.core.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;
import org.tensorflow.types.family.TNumber;

/**
 * The fused kernel exists in single precision only, so its second derivatives are compared with
 * those of the composed formula in double precision, which are compared with differences.
 */
class BatchNormalizationTest {
  private static final float EPSILON = 0.1f;
  private static final double[] MOVING_MEAN = {0.3, -0.2};
  private static final double[] MOVING_VARIANCE = {0.8, 1.7};

  private final Values images = Values.uniform(13, 3, 2, 4, 2);
  private final Values scale = Values.uniform(14, 2);
  private final Values offset = Values.uniform(15, 2);

  @ParameterizedTest
  @CsvSource({"true,RsqrtGrad", "false,Mul"})
  void composed(boolean training, String backward) {
    Differences.standard().check(backward, composedBy(training, "NHWC"), images, scale, offset);
  }

  @ParameterizedTest
  @CsvSource({"true,NHWC", "false,NHWC", "true,NCHW", "false,NCHW"})
  void fused(boolean training, String format) {
    compare(1e-5, composedBy(training, format), fusedBy(training, format, TFloat32.class));
  }

  @Test
  void fusedInHalfTheWidth() {
    compare(0.02, composedBy(true, "NHWC"), fusedBy(true, "NHWC", TBfloat16.class));
  }

  private void compare(double tolerance, Differences.Model composed, Differences.Model fused) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Point point = Point.of(tf, session, images, scale, offset);
      List<Operand<TFloating>> expected = Derivatives.of(tf, composed, point.inputs()).second();
      List<Operand<TFloating>> found = Derivatives.of(tf, fused, point.inputs()).second();
      for (int input = 0; input < expected.size(); input++) {
        assertClose(
            point.evaluate(found.get(input)), point.evaluate(expected.get(input)), tolerance);
      }
    }
  }

  private static void assertClose(double[] found, double[] expected, double tolerance) {
    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    assertThat(largest).isGreaterThan(1e-2);
    double worst = 0;
    for (int i = 0; i < expected.length; i++) {
      worst = Math.max(worst, Math.abs(found[i] - expected[i]) / largest);
    }
    assertThat(worst).isLessThanOrEqualTo(tolerance);
  }

  private static Differences.Model composedBy(boolean training, String format) {
    int channels = format.indexOf('C');
    return (tf, in) -> {
      Operand<TFloating> x = in.get(0);
      int[] axes = channels == 3 ? new int[] {0, 1, 2} : new int[] {0, 2, 3};
      int[] broadcast = channels == 3 ? new int[] {1, 1, 1, -1} : new int[] {1, -1, 1, 1};
      Operand<TFloating> mean = shaped(tf, doubles(tf, MOVING_MEAN, x), broadcast);
      Operand<TFloating> variance = shaped(tf, doubles(tf, MOVING_VARIANCE, x), broadcast);
      if (training) {
        mean = tf.math.mean(x, tf.constant(axes), Mean.keepDims(true));
        Operand<TFloating> squares = tf.math.squaredDifference(x, mean);
        variance = tf.math.mean(squares, tf.constant(axes), Mean.keepDims(true));
      }
      Operand<TFloating> inverse =
          tf.math.rsqrt(tf.math.add(variance, tf.dtypes.cast(tf.constant(EPSILON), x.type())));
      Operand<TFloating> normalized = tf.math.mul(tf.math.sub(x, mean), inverse);
      return tf.math.add(
          tf.math.mul(normalized, shaped(tf, in.get(1), broadcast)),
          shaped(tf, in.get(2), broadcast));
    };
  }

  private static <T extends TNumber> Differences.Model fusedBy(
      boolean training, String format, Class<T> type) {
    return (tf, in) -> {
      double[] mean = training ? new double[0] : MOVING_MEAN;
      double[] variance = training ? new double[0] : MOVING_VARIANCE;
      FusedBatchNorm<T, TFloat32> fused =
          tf.nn.fusedBatchNorm(
              tf.dtypes.cast(in.get(0), type),
              tf.dtypes.cast(in.get(1), TFloat32.class),
              tf.dtypes.cast(in.get(2), TFloat32.class),
              tf.dtypes.cast(tf.constant(mean), TFloat32.class),
              tf.dtypes.cast(tf.constant(variance), TFloat32.class),
              FusedBatchNorm.isTraining(training),
              FusedBatchNorm.dataFormat(format),
              FusedBatchNorm.epsilon(EPSILON));
      return tf.dtypes.cast(fused.y(), in.get(0).type());
    };
  }

  private static Operand<TFloating> doubles(Ops tf, double[] values, Operand<TFloating> like) {
    return tf.dtypes.cast(tf.constant(values), like.type());
  }

  private static Operand<TFloating> shaped(Ops tf, Operand<TFloating> vector, int[] shape) {
    return tf.reshape(vector, tf.constant(shape));
  }
}
