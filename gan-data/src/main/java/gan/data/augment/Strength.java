package gan.data.augment;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * How likely each change is: p. Every so many updates of the discriminator it moves by {@code
 * sign(r - target) · images / (1000 · speed)} and stays in [0, cap], r being the mean of {@code
 * sign D(x)} over changed real samples, and images how many the discriminator was shown since p
 * moved last.
 */
final class Strength {
  private final AdaOptions options;
  private final Parameter p;
  private final Parameter signs;
  private final Parameter updates;

  /** Creates the states {@code p}, {@code signs} and {@code updates}. */
  Strength(AdaOptions options, Parameters states) {
    this.options = options;
    this.p = states.state("p", Shape.scalar(), Initializer.constant(options.initial()));
    this.signs = states.state("signs", Shape.scalar(), Initializer.zeros());
    this.updates = states.state("updates", Shape.scalar(), Initializer.zeros());
  }

  /** p, a scalar. */
  Operand<TFloating> read(Pass pass) {
    return pass.read(p);
  }

  /**
   * Counts one update, and moves p if it is time.
   *
   * @param realScores of changed real samples
   * @param shown how many of them the update took
   */
  void follow(Pass pass, Operand<TFloating> realScores, long shown) {
    Ops tf = pass.tf();
    Operand<TFloating> seen = tf.math.add(pass.read(updates), pass.constant(1));
    Operand<TFloating> sum = tf.math.add(pass.read(signs), meanSign(tf, realScores));
    Operand<TFloating> due =
        tf.dtypes.cast(tf.math.greaterEqual(seen, pass.constant(options.interval())), pass.type());
    Operand<TFloating> gap = tf.math.sub(tf.math.div(sum, seen), pass.constant(options.target()));
    Operand<TFloating> step =
        tf.math.mul(
            tf.math.mul(due, tf.math.sign(gap)),
            tf.math.mul(seen, pass.constant(shown / (1000 * options.speed()))));
    Operand<TFloating> rest = tf.math.sub(pass.constant(1), due);
    pass.write(
        p,
        tf.clipByValue(
            tf.math.add(pass.read(p), step), pass.constant(0), pass.constant(options.cap())));
    pass.write(signs, tf.math.mul(sum, rest));
    pass.write(updates, tf.math.mul(seen, rest));
  }

  private static Operand<TFloating> meanSign(Ops tf, Operand<TFloating> scores) {
    int[] axes = IntStream.range(0, scores.shape().numDimensions()).toArray();
    return tf.math.mean(tf.math.sign(scores), tf.constant(axes));
  }
}
