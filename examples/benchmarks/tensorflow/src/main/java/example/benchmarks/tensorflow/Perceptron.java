package example.benchmarks.tensorflow;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** One hidden layer of rectifiers. */
final class Perceptron implements Net {
  private static final long HIDDEN = 128;

  private final Ops tf;
  private final Operand<TFloat32> hidden;
  private final Operand<TFloat32> hiddenBias;
  private final Operand<TFloat32> output;
  private final Operand<TFloat32> outputBias;

  Perceptron(Ops tf, Variables variables, long inputs, long outputs) {
    this.tf = tf;
    hidden = variables.normal(Math.sqrt(2.0 / inputs), inputs, HIDDEN);
    hiddenBias = variables.constant(0, HIDDEN);
    output = variables.normal(Math.sqrt(2.0 / (HIDDEN + outputs)), HIDDEN, outputs);
    outputBias = variables.constant(0, outputs);
  }

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x) {
    Operand<TFloat32> sums = tf.nn.biasAdd(tf.linalg.matMul(x, hidden), hiddenBias);
    return tf.nn.biasAdd(tf.linalg.matMul(tf.nn.relu(sums), output), outputBias);
  }
}
