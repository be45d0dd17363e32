package gan.core.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Gradients;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TFloating;

/** What does not change when x moves a little: its gradient is zero, and not an error. */
class StepsTest {
  private static final long[] KEY = {1, 2};

  static List<Arguments> steps() {
    return List.of(
        step("OnesLike", (tf, x) -> tf.onesLike(x)),
        step("ZerosLike", (tf, x) -> tf.zerosLike(x)),
        step("Ceil", (tf, x) -> tf.math.ceil(x)),
        step("Floor", (tf, x) -> tf.math.floor(x)),
        step("Round", (tf, x) -> tf.math.round(x)),
        step("Rint", (tf, x) -> tf.math.rint(x)),
        step("Range", (tf, x) -> range(tf, x)),
        step(
            "uniform", (tf, x) -> tf.random.statelessRandomUniform(tf.shape(x), key(tf), x.type())),
        step("normal", (tf, x) -> tf.random.statelessRandomNormal(tf.shape(x), key(tf), x.type())),
        step(
            "truncated normal",
            (tf, x) -> tf.random.statelessTruncatedNormal(tf.shape(x), key(tf), x.type())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void leaveTheOtherTermsGradient(String name, Unary step) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Point point = Point.of(tf, session, Values.uniform(27, 3, 2));
      Operand<TFloating> x = point.inputs().get(0);
      Operand<TFloating> stepped = step.of(tf, x);
      Operand<TFloating> y = tf.math.mul(stepped, tf.math.square(x));

      Operand<TFloating> first = Gradients.of(tf, y, List.of(x)).get(0);
      Operand<TFloating> second = Gradients.of(tf, first, List.of(x)).get(0);
      Operand<TFloating> alone = Gradients.of(tf, stepped, List.of(x)).get(0);

      double[] expected = point.evaluate(tf.math.add(stepped, stepped));
      assertThat(point.evaluate(second)).containsExactly(expected);
      assertThat(point.evaluate(alone)).containsOnly(0).hasSameSizeAs(expected);
    }
  }

  private static Operand<TInt64> key(Ops tf) {
    return tf.constant(KEY);
  }

  private static Operand<TFloating> range(Ops tf, Operand<TFloating> x) {
    Operand<TFloating> one = tf.dtypes.cast(tf.constant(1.0), x.type());
    Operand<TFloating> first =
        tf.gather(tf.reshape(x, tf.constant(new int[] {-1})), tf.constant(0), tf.constant(0));
    Operand<TFloating> start = tf.math.floor(first);
    return tf.reshape(
        tf.range(start, tf.math.add(start, tf.dtypes.cast(tf.constant(6.0), x.type())), one),
        tf.constant(new int[] {3, 2}));
  }

  private static Arguments step(String name, Unary step) {
    return Arguments.of(name, step);
  }
}
