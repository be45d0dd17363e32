package %{package};

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.SampleSpec;
import gan.core.spi.Verdict;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.family.TFloating;

/**
 * A perceptron with one hidden layer, which judges samples of any shape: {@code [n, *sample shape]}
 * to logits, {@code [n, 1]}. The features are the hidden layer, {@code [n, width]}.
 */
public final class %{Part} implements Discriminator {
  private static final float LEAK = 0.2f;

  private final long numbers;
  private final Parameter hiddenKernel;
  private final Parameter hiddenBias;
  private final Parameter outputKernel;
  private final Parameter outputBias;

  /** Creates the weights, all in the discriminator's own list. */
  public %{Part}(%{Part}Options options, SampleSpec sample, Parameters parameters) {
    numbers = sample.shape().size();
    long width = options.width();
    hiddenKernel =
        parameters.weight("hidden.kernel", Shape.of(numbers, width), Initializer.heNormal());
    hiddenBias = parameters.weight("hidden.bias", Shape.of(width), Initializer.zeros());
    outputKernel =
        parameters.weight("output.kernel", Shape.of(width, 1), Initializer.glorotUniform());
    outputBias = parameters.weight("output.bias", Shape.of(1), Initializer.zeros());
  }

  @Override
  public Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition) {
    Ops tf = pass.tf();
    Operand<TFloating> flat = tf.reshape(samples, tf.constant(new long[] {-1, numbers}));
    Operand<TFloating> hidden =
        tf.nn.leakyRelu(affine(pass, flat, hiddenKernel, hiddenBias), LeakyRelu.alpha(LEAK));
    return Verdict.of(affine(pass, hidden, outputKernel, outputBias), hidden);
  }

  private static Operand<TFloating> affine(
      Pass pass, Operand<TFloating> x, Parameter kernel, Parameter bias) {
    Ops tf = pass.tf();
    return tf.math.add(tf.linalg.matMul(x, pass.read(kernel)), pass.read(bias));
  }
}
