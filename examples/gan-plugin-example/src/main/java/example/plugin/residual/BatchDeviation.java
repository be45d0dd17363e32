package example.plugin.residual;

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
 * Appends a number that says how far the samples of a batch lie apart; in inference, where a sample
 * must not depend on its mates, its moving mean.
 */
final class BatchDeviation {
  private static final double MOMENTUM = 0.99;
  private static final double EPSILON = 1e-8;

  private final Parameter moving;

  BatchDeviation(Parameters parameters) {
    moving = parameters.state("deviation", Shape.scalar(), Initializer.zeros());
  }

  /** From {@code [n, f]} to {@code [n, f + 1]}. */
  Operand<TFloating> append(Pass pass, Operand<TFloating> x) {
    Ops tf = pass.tf();
    Operand<TFloating> deviation = pass.training() ? measured(pass, x) : pass.read(moving);
    Operand<TInt32> count = tf.gather(tf.shape(x), tf.constant(0), tf.constant(0));
    Operand<TInt32> column = tf.stack(List.of(count, tf.constant(1)));
    return tf.concat(List.of(x, tf.broadcastTo(deviation, column)), tf.constant(1));
  }

  private Operand<TFloating> measured(Pass pass, Operand<TFloating> x) {
    Ops tf = pass.tf();
    Operand<TFloating> centred = tf.math.sub(x, tf.math.mean(x, tf.constant(new int[] {0})));
    Operand<TFloating> variances = tf.math.mean(tf.math.square(centred), tf.constant(0));
    Operand<TFloating> roots = tf.math.sqrt(tf.math.add(variances, pass.constant(EPSILON)));
    Operand<TFloating> deviation = tf.math.mean(roots, tf.constant(0));
    Operand<TFloating> gap = tf.math.sub(deviation, pass.read(moving));
    Operand<TFloating> change = tf.math.mul(gap, pass.constant(1 - MOMENTUM));
    pass.write(moving, tf.math.add(pass.read(moving), change));
    return deviation;
  }
}
