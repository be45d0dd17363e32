package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.RandomStream;
import gan.core.graph.Scalar;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.family.TFloating;

/**
 * A kernel divided by its largest singular value, so that the layer stretches nothing: {@code W /
 * σ(W)} (<a href="https://arxiv.org/abs/1802.05957">Miyato et al. 2018</a>).
 *
 * <p>W is taken as a matrix with a row for each output. Its left singular vector u is a state: a
 * training pass takes one step of the power method, {@code v = Wᵀu / |Wᵀu|}, {@code u = Wv / |Wv|},
 * however often the layer is applied in it; inference uses u as it is stored. {@code σ = uᵀWv} is
 * differentiated with u and v held fixed, which is its derivative once they are singular vectors.
 */
public final class SpectralNorm implements Kernel {
  private static final double TINY = 1e-12;

  /** Without them, the first updates of a training would see kernels that stretch too much. */
  private static final int FIRST_STEPS = 10;

  private final Parameter weight;
  private final Parameter left;
  private final int outputs;
  private final Map<Pass, Operand<TFloating>> values = new WeakHashMap<>();

  /**
   * Creates the weight {@code <name>} and the state {@code <name>.u}, a vector of length 1 with a
   * number for each output: a random one, after ten steps.
   *
   * @param parameters where to create them
   * @param name the weight's path within its player
   * @param shape the weight's shape
   * @param outputs which dimension, from 0, counts the outputs
   * @param initializer of the weight
   */
  public SpectralNorm(
      Parameters parameters, String name, Shape shape, int outputs, Initializer initializer) {
    this.outputs = outputs;
    this.weight = parameters.weight(name, shape, initializer);
    this.left = parameters.state(name + ".u", Shape.of(shape.get(outputs)), this::first);
  }

  /** Makes such kernels. */
  public static Kernel.Maker kernels(Initializer initializer) {
    return (parameters, name, shape, outputs) ->
        new SpectralNorm(parameters, name, shape, outputs, initializer);
  }

  @Override
  public Operand<TFloating> value(Pass pass) {
    Operand<TFloating> known = values.get(pass);
    if (known == null) {
      known = pass.tf().math.div(pass.read(weight), norm(pass));
      values.put(pass, known);
    }
    return known;
  }

  private Operand<TFloating> first(Ops tf, Shape shape, RandomStream random) {
    Ops later = tf.withControlDependencies(weight.initial());
    Operand<TFloating> matrix = matrix(tf, later.readVariableOp(weight.handle(), random.type()));
    Operand<TFloating> u = random.normal(tf, tf.constant(new long[] {shape.get(0), 1}));
    for (int step = 0; step < FIRST_STEPS; step++) {
      Operand<TFloating> v = unit(tf, tf.linalg.matMul(matrix, u));
      u = unit(tf, tf.linalg.matMul(matrix, v, MatMul.transposeA(true)));
    }
    return tf.reshape(u, tf.constant(shape.asArray()));
  }

  /** σ, and in training the step that brings it nearer to the largest singular value. */
  private Operand<TFloating> norm(Pass pass) {
    Ops tf = pass.tf();
    Operand<TFloating> matrix = matrix(tf, pass.read(weight));
    Operand<TFloating> u = tf.reshape(pass.read(left), tf.constant(new int[] {-1, 1}));
    Operand<TFloating> v = tf.stopGradient(unit(tf, tf.linalg.matMul(matrix, u)));
    if (pass.training()) {
      u = tf.stopGradient(unit(tf, tf.linalg.matMul(matrix, v, MatMul.transposeA(true))));
      pass.write(left, tf.reshape(u, tf.constant(new int[] {-1})));
    }
    Operand<TFloating> products = tf.math.mul(v, tf.linalg.matMul(matrix, u));
    return tf.sum(products, tf.constant(new int[] {0, 1}));
  }

  /** The weight with a column for each output. */
  private Operand<TFloating> matrix(Ops tf, Operand<TFloating> kernel) {
    Operand<TFloating> value = kernel;
    int last = weight.shape().numDimensions() - 1;
    if (outputs != last) {
      int[] order =
          IntStream.rangeClosed(0, last)
              .map(i -> i == outputs ? last : i == last ? outputs : i)
              .toArray();
      value = tf.linalg.transpose(value, tf.constant(order));
    }
    return tf.reshape(value, tf.constant(new long[] {-1, weight.shape().get(outputs)}));
  }

  private static Operand<TFloating> unit(Ops tf, Operand<TFloating> vector) {
    Operand<TFloating> flat = tf.reshape(vector, tf.constant(new int[] {-1}));
    Operand<TFloating> length = tf.math.sqrt(tf.sum(tf.math.square(flat), tf.constant(0)));
    return tf.math.div(vector, tf.math.maximum(length, Scalar.like(tf, TINY, length)));
  }
}
