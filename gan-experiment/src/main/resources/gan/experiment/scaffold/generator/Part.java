package %{package};

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.family.TFloating;

/**
 * A perceptron with one hidden layer, which makes samples of any shape: {@code [n, latentSize]} to
 * {@code [n, *sample shape]}, in the range of the data.
 */
public final class %{Part} implements Generator {
  private static final float LEAK = 0.2f;

  private final int latentSize;
  private final SampleSpec sample;
  private final Parameter hiddenKernel;
  private final Parameter hiddenBias;
  private final Parameter outputKernel;
  private final Parameter outputBias;

  /** Creates the weights, all in the generator's own list. */
  public %{Part}(%{Part}Options options, SampleSpec sample, Parameters parameters) {
    this.latentSize = options.latentSize();
    this.sample = sample;
    long width = options.width();
    long numbers = sample.shape().size();
    hiddenKernel =
        parameters.weight(
            "hidden.kernel", Shape.of(latentSize, width), Initializer.heNormal());
    hiddenBias = parameters.weight("hidden.bias", Shape.of(width), Initializer.zeros());
    outputKernel =
        parameters.weight("output.kernel", Shape.of(width, numbers), Initializer.glorotUniform());
    outputBias = parameters.weight("output.bias", Shape.of(numbers), Initializer.zeros());
  }

  @Override
  public int latentSize() {
    return latentSize;
  }

  @Override
  public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
    Ops tf = pass.tf();
    Operand<TFloating> hidden =
        tf.nn.leakyRelu(affine(pass, latent, hiddenKernel, hiddenBias), LeakyRelu.alpha(LEAK));
    Operand<TFloating> flat = affine(pass, hidden, outputKernel, outputBias);
    Shape batch = Shape.of(-1).append(sample.shape());
    return intoRange(pass, tf.reshape(flat, tf.constant(batch.asArray())));
  }

  private static Operand<TFloating> affine(
      Pass pass, Operand<TFloating> x, Parameter kernel, Parameter bias) {
    Ops tf = pass.tf();
    return tf.math.add(tf.linalg.matMul(x, pass.read(kernel)), pass.read(bias));
  }

  /** Where the data has bounds, samples keep them; one bound alone is not kept. */
  private Operand<TFloating> intoRange(Pass pass, Operand<TFloating> x) {
    ValueRange range = sample.range();
    if (!range.isBounded()) {
      return x;
    }
    Ops tf = pass.tf();
    Operand<TFloating> radius = pass.constant((range.high() - range.low()) / 2);
    Operand<TFloating> middle = pass.constant((range.high() + range.low()) / 2);
    return tf.math.add(tf.math.mul(tf.math.tanh(x), radius), middle);
  }
}
