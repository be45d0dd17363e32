package gan.losses.penalty;

import gan.core.graph.Parameter;
import gan.core.graph.Pass;
import gan.core.spi.Penalty;
import gan.core.spi.Round;
import gan.core.spi.Side;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.family.TFloating;

/**
 * Orthogonal regularisation without the diagonal (<a href="https://arxiv.org/abs/1809.11096">Brock
 * et al. 2018</a>): the sum of {@code ‖WᵀW ∘ (1 - I)‖²} over a player's kernels, which leaves the
 * lengths of the filters free.
 *
 * <p>A kernel is a weight of two or more axes, seen as a matrix with one column for each entry of
 * its last axis: the outputs of a dense layer or a convolution, the inputs of a transposed one.
 */
public final class Orthogonal implements Penalty {
  private final Side side;

  /** A penalty on the kernels of one player. */
  public Orthogonal(Side side) {
    this.side = side;
  }

  @Override
  public Operand<TFloating> term(Round round) {
    Pass pass = side == Side.DISCRIMINATOR ? round.pass() : round.generatorPass();
    Operand<TFloating> sum = pass.constant(0);
    for (Parameter weight : pass.weights()) {
      if (weight.shape().numDimensions() > 1) {
        sum = pass.tf().math.add(sum, overlap(pass, weight));
      }
    }
    return sum;
  }

  private static Operand<TFloating> overlap(Pass pass, Parameter kernel) {
    Ops tf = pass.tf();
    long columns = kernel.shape().get(kernel.shape().numDimensions() - 1);
    Operand<TFloating> matrix =
        tf.reshape(pass.read(kernel), tf.constant(Shape.of(-1, columns).asArray()));
    Operand<TFloating> products = tf.linalg.matMul(matrix, matrix, MatMul.transposeA(true));
    Operand<TFloating> ones = tf.fill(tf.constant(new long[] {columns}), pass.constant(1));
    Operand<TFloating> others = tf.math.sub(pass.constant(1), tf.linalg.tensorDiag(ones));
    // Squared before the diagonal goes: TensorFlow's optimizer fails to sort the other way round.
    return tf.sum(tf.math.mul(others, tf.math.square(products)), tf.constant(new int[] {0, 1}));
  }
}
