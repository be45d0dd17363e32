package gan.metrics.matrix;

import org.tensorflow.DeviceSpec;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.linalg.SelfAdjointEig;
import org.tensorflow.types.TFloat64;

/**
 * TensorFlow's linear algebra in double precision, in a small graph of its own. It stays on the
 * processor, so that a machine with an accelerator measures what one without does, and leaves the
 * accelerator's memory to the training. The last digits of a product follow the number of threads
 * that TensorFlow has, as all that it adds up does.
 *
 * <p>Safe for use by several threads; closing it frees all native memory.
 */
public final class MatrixSession implements AutoCloseable {
  private static final DeviceSpec PROCESSOR =
      DeviceSpec.newBuilder().deviceType(DeviceSpec.DeviceType.CPU).build();

  private final Graph graph = new Graph();
  private final Session session = new Session(graph);
  private final Operand<TFloat64> left;
  private final Operand<TFloat64> right;
  private final Operand<TFloat64> product;
  private final Operand<TFloat64> productOfTransposed;
  private final Operand<TFloat64> productWithTransposed;
  private final SelfAdjointEig<TFloat64> eigenvalues;

  /** Opens it. */
  public MatrixSession() {
    Ops tf = Ops.create(graph).withDevice(PROCESSOR);
    left = tf.placeholder(TFloat64.class, Placeholder.shape(Shape.of(-1, -1)));
    right = tf.placeholder(TFloat64.class, Placeholder.shape(Shape.of(-1, -1)));
    product = tf.linalg.matMul(left, right);
    productOfTransposed = tf.linalg.matMul(left, right, MatMul.transposeA(true));
    productWithTransposed = tf.linalg.matMul(left, right, MatMul.transposeB(true));
    eigenvalues = tf.linalg.selfAdjointEig(left, SelfAdjointEig.computeV(true));
  }

  /** {@code a b}. */
  public Matrix product(Matrix a, Matrix b) {
    return run(product, a, b, a.rows(), b.columns());
  }

  /** {@code a' b}. */
  public Matrix productOfTransposed(Matrix a, Matrix b) {
    return run(productOfTransposed, a, b, a.columns(), b.columns());
  }

  /** {@code a b'}. */
  public Matrix productWithTransposed(Matrix a, Matrix b) {
    return run(productWithTransposed, a, b, a.rows(), b.rows());
  }

  /** Takes a symmetric matrix apart, of which the lower half is read. */
  public Eigenvalues eigenvalues(Matrix symmetric) {
    int size = symmetric.rows();
    if (size == 0) {
      return new Eigenvalues(new double[0], symmetric);
    }
    try (Tensor fed = tensor(symmetric);
        Result result =
            session.runner().feed(left, fed).fetch(eigenvalues.e()).fetch(eigenvalues.v()).run()) {
      return new Eigenvalues(
          numbers(result.get(0), size),
          new Matrix(size, size, numbers(result.get(1), size * size)));
    }
  }

  private Matrix run(Operand<TFloat64> what, Matrix a, Matrix b, int rows, int columns) {
    if (rows == 0 || columns == 0) {
      return Matrix.zero(rows, columns);
    }
    try (Tensor first = tensor(a);
        Tensor second = tensor(b);
        Result result = session.runner().feed(left, first).feed(right, second).fetch(what).run()) {
      return new Matrix(rows, columns, numbers(result.get(0), Math.multiplyExact(rows, columns)));
    }
  }

  private static Tensor tensor(Matrix matrix) {
    return TFloat64.tensorOf(
        Shape.of(matrix.rows(), matrix.columns()), DataBuffers.of(matrix.values(), true, false));
  }

  private static double[] numbers(Tensor tensor, int count) {
    double[] numbers = new double[count];
    tensor.asRawTensor().data().asDoubles().read(numbers);
    return numbers;
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
