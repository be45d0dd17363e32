package gan.core.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Gradients;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** {@code E (‖∂D(x)/∂x‖ - 1)²}, differentiated with respect to the critic's weights. */
class GradientPenaltyTest {
  private static final List<Long> HALVING = List.of(1L, 2L, 2L, 1L);

  @Test
  void agreesWithFiniteDifferences() {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Point point =
          Point.of(
              tf,
              session,
              Values.uniform(20, 3, 8, 6, 2),
              Values.uniform(21, 3, 3, 2, 4),
              Values.uniform(22, 4),
              Values.uniform(23, 2, 3, 4, 3),
              Values.uniform(24, 3),
              Values.uniform(25, 2, 2, 3, 1));
      Operand<TFloating> penalty = penalty(tf, point.inputs());

      assertThat(point.evaluate(penalty)[0]).isGreaterThan(0.1);
      Differences.standard().compare(point, penalty, Gradients.of(tf, penalty, point.inputs()));
    }
  }

  @Test
  void manyLayersAskForMoreGradientsThanThereAreNativeCallbacks() {
    Unary deep =
        (tf, x) -> {
          Operand<TFloating> y = x;
          for (int block = 0; block < 5; block++) {
            Operand<TFloating> a = tf.math.tanh(tf.nn.relu(tf.math.add(y, tf.math.sigmoid(y))));
            Operand<TFloating> b = tf.math.sqrt(tf.math.softplus(tf.nn.elu(tf.nn.selu(y))));
            Operand<TFloating> c = tf.math.rsqrt(tf.math.add(tf.nn.relu6(a), b));
            Operand<TFloating> d = tf.nn.avgPool(c, List.of(1L, 2L, 2L, 1L), HALVING, "SAME");
            Operand<TFloating> e = tf.image.resizeNearestNeighbor(d, tf.constant(new int[] {4, 6}));
            y = tf.math.add(y, tf.math.add(tf.math.reciprocal(e), tf.nn.softsign(y)));
          }
          return y;
        };
    Differences.standard().check("RsqrtGrad", deep.model(), Values.uniform(26, 1, 4, 6, 1));
  }

  private static Operand<TFloating> penalty(Ops tf, List<Operand<TFloating>> inputs) {
    Operand<TFloating> x = inputs.get(0);
    Operand<TFloating> scores = critic(tf, inputs);
    Operand<TFloating> gradient = Gradients.of(tf, scores, List.of(x)).get(0);
    Operand<TFloating> norm =
        tf.math.sqrt(tf.sum(tf.math.square(gradient), tf.constant(new int[] {1, 2, 3})));
    Operand<TFloating> one = tf.dtypes.cast(tf.constant(1.0), x.type());
    return tf.math.mean(tf.math.square(tf.math.sub(norm, one)), tf.constant(0));
  }

  /** Convolution, relu, average pooling, convolution, tanh, and one score a sample. */
  private static Operand<TFloating> critic(Ops tf, List<Operand<TFloating>> inputs) {
    Operand<TFloating> first =
        tf.nn.relu(
            tf.nn.biasAdd(
                tf.nn.conv2d(inputs.get(0), inputs.get(1), HALVING, "SAME"), inputs.get(2)));
    Operand<TFloating> pooled =
        tf.nn.avgPool(first, List.of(1L, 2L, 2L, 1L), List.of(1L, 1L, 1L, 1L), "SAME");
    Operand<TFloating> second =
        tf.math.tanh(
            tf.nn.biasAdd(tf.nn.conv2d(pooled, inputs.get(3), HALVING, "SAME"), inputs.get(4)));
    return tf.nn.conv2d(second, inputs.get(5), HALVING, "VALID");
  }
}
