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
 * Appends a channel that tells how different the samples of a batch are (<a
 * href="https://arxiv.org/abs/1710.10196">Karras et al. 2018</a>), so that a discriminator sees a
 * generator that makes one sample only.
 *
 * <p>In training the number is {@code mean √(σ² + 1e-8)}: σ² is the variance of each pixel and
 * channel over a group of samples, the mean is over all pixels and channels, and the samples of a
 * group share it. The groups are every m-th sample of the batch; a batch that cannot be divided so
 * is one group. A moving mean follows it, which takes its place in inference, where a sample must
 * not depend on its mates.
 */
public final class MinibatchDeviation {
  private static final double EPSILON = 1e-8;

  private final int groupSize;
  private final double momentum;
  private final Parameter moving;

  /**
   * Creates the state {@code <name>.deviation}, 0 at first.
   *
   * @param parameters where to create it
   * @param name the layer's path within its player
   * @param groupSize samples of one group
   * @param momentum how slowly the moving mean forgets, in [0, 1)
   */
  public MinibatchDeviation(Parameters parameters, String name, int groupSize, double momentum) {
    this.groupSize = groupSize;
    this.momentum = momentum;
    this.moving = parameters.state(name + ".deviation", Shape.scalar(), Initializer.zeros());
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, height, width, channels]}, all but n known
   * @return {@code [n, height, width, channels + 1]}
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    Ops tf = pass.tf();
    Operand<TInt32> batch = tf.gather(tf.shape(x), tf.constant(0), tf.constant(0));
    Operand<TFloating> deviation = pass.training() ? measured(pass, x, batch) : pass.read(moving);
    Operand<TInt32> plane =
        tf.stack(List.of(batch, tf.constant(side(x, 1)), tf.constant(side(x, 2)), tf.constant(1)));
    return tf.concat(List.of(x, tf.broadcastTo(deviation, plane)), tf.constant(3));
  }

  /** One number for each sample, {@code [n, 1, 1, 1]}. */
  private Operand<TFloating> measured(Pass pass, Operand<TFloating> x, Operand<TInt32> batch) {
    Ops tf = pass.tf();
    Operand<TInt32> size = tf.constant(groupSize);
    Operand<TInt32> groups =
        tf.select(
            tf.math.equal(tf.math.floorMod(batch, size), tf.constant(0)),
            tf.math.floorDiv(batch, size),
            tf.constant(1));
    int numbers = Math.toIntExact(x.shape().tail().size());
    Operand<TFloating> grouped =
        tf.reshape(x, tf.stack(List.of(tf.constant(-1), groups, tf.constant(numbers))));
    Operand<TFloating> centred =
        tf.math.sub(grouped, tf.math.mean(grouped, tf.constant(new int[] {0})));
    Operand<TFloating> variance = tf.math.mean(tf.math.square(centred), tf.constant(0));
    Operand<TFloating> deviations =
        tf.math.mean(tf.math.sqrt(tf.math.add(variance, pass.constant(EPSILON))), tf.constant(1));
    follow(pass, tf.math.mean(deviations, tf.constant(0)));
    Operand<TInt32> grid = tf.stack(List.of(tf.math.floorDiv(batch, groups), groups));
    return tf.reshape(tf.broadcastTo(deviations, grid), tf.constant(new int[] {-1, 1, 1, 1}));
  }

  private void follow(Pass pass, Operand<TFloating> deviation) {
    Ops tf = pass.tf();
    Operand<TFloating> gap = tf.math.sub(deviation, pass.read(moving));
    pass.write(
        moving, tf.math.add(pass.read(moving), tf.math.mul(gap, pass.constant(1 - momentum))));
  }

  private static int side(Operand<TFloating> x, int dimension) {
    return Math.toIntExact(x.shape().get(dimension));
  }
}
