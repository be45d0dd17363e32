package gan.metrics.distance;

import gan.core.spi.Features;
import java.util.Arrays;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/**
 * Scalar products of rows around a centre, by TensorFlow in double precision. Not thread-safe.
 *
 * <p>A few columns are multiplied at a time, and their products added in order: TensorFlow splits
 * longer rows by how many threads it has, and the last digits would depend on that.
 */
final class Products implements AutoCloseable {
  private static final int COLUMNS_AT_ONCE = 128;

  private final Graph graph = new Graph();
  private final Placeholder<TFloat32> left;
  private final Placeholder<TFloat32> right;
  private final Operand<TFloat64> products;
  private final Session session;

  /** Multiplies rows that are as long as the centre, which is subtracted from them. */
  Products(double[] centre) {
    Ops tf = Ops.create(graph);
    left = tf.placeholder(TFloat32.class);
    right = tf.placeholder(TFloat32.class);
    Operand<TFloat64> sum = null;
    for (int from = 0; from < centre.length; from += COLUMNS_AT_ONCE) {
      double[] part =
          Arrays.copyOfRange(centre, from, Math.min(centre.length, from + COLUMNS_AT_ONCE));
      Operand<TFloat64> more =
          tf.linalg.matMul(
              columns(tf, left, from, part),
              columns(tf, right, from, part),
              MatMul.transposeB(true));
      sum = sum == null ? more : tf.math.add(sum, more);
    }
    products = sum;
    session = new Session(graph);
  }

  /** The products of some rows with some of others: all of the first row, then of the second. */
  double[] of(Features a, int fromA, int toA, Features b, int fromB, int toB) {
    try (TFloat32 rows = tensor(a, fromA, toA);
        TFloat32 others = tensor(b, fromB, toB);
        Result result =
            session.runner().feed(left, rows).feed(right, others).fetch(products).run()) {
      double[] values = new double[(toA - fromA) * (toB - fromB)];
      result.get(0).asRawTensor().data().asDoubles().read(values);
      return values;
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }

  private static Operand<TFloat64> columns(
      Ops tf, Operand<TFloat32> rows, int from, double[] centre) {
    return tf.math.sub(
        tf.dtypes.cast(
            tf.slice(
                rows, tf.constant(new int[] {0, from}), tf.constant(new int[] {-1, centre.length})),
            TFloat64.class),
        tf.constant(centre));
  }

  private static TFloat32 tensor(Features features, int from, int to) {
    long size = features.columns();
    return TFloat32.tensorOf(
        Shape.of(to - from, size),
        DataBuffers.of(features.values(), true, false).slice(from * size, (to - from) * size));
  }
}
