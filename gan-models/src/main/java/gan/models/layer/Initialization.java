package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.RandomStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.Qr;
import org.tensorflow.types.family.TFloating;

/** What kernels start as, by name. */
public enum Initialization {
  /** N(0, 0.02²), as DCGAN has it. */
  NORMAL,
  /** Normal with deviation √(2 / inputs), for rectifiers. */
  HE,
  /** Uniform within ±√(6 / (inputs + outputs)). */
  GLOROT,
  /**
   * Orthogonal rows or columns, whichever are fewer, of length 1 (<a
   * href="https://arxiv.org/abs/1312.6120">Saxe et al. 2014</a>). The last dimension is taken as
   * columns, the others as rows.
   */
  ORTHOGONAL;

  /** The initializer of this name. */
  public Initializer initializer() {
    return switch (this) {
      case NORMAL -> Initializer.normal(0.02);
      case HE -> Initializer.heNormal();
      case GLOROT -> Initializer.glorotUniform();
      case ORTHOGONAL -> Initialization::orthogonal;
    };
  }

  private static Operand<TFloating> orthogonal(Ops tf, Shape shape, RandomStream random) {
    long columns = shape.get(shape.numDimensions() - 1);
    long rows = shape.size() / columns;
    long[] tall = {Math.max(rows, columns), Math.min(rows, columns)};
    Qr<TFloating> qr = tf.linalg.qr(random.normal(tf, tf.constant(tall)));
    // Without the signs, the matrix would not be uniform among the orthogonal ones.
    Operand<TFloating> signs = tf.math.sign(tf.linalg.tensorDiagPart(qr.r()));
    Operand<TFloating> uniform = tf.math.mul(qr.q(), signs);
    Operand<TFloating> matrix =
        rows < columns ? tf.linalg.transpose(uniform, tf.constant(new int[] {1, 0})) : uniform;
    return tf.reshape(matrix, tf.constant(shape.asArray()));
  }
}
