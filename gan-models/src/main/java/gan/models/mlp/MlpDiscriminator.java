package gan.models.mlp;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.SampleSpec;
import gan.core.spi.Verdict;
import gan.models.layer.Dense;
import gan.models.layer.Reshape;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * A multilayer perceptron that judges samples of any shape, flattened.
 *
 * <p>Dense hidden layers, then a dense layer with one logit. The features are the last hidden
 * activation, or the flattened sample if there is no hidden layer. Hidden kernels start as fits
 * their activation, the last one as Glorot uniform, biases at zero.
 */
public final class MlpDiscriminator implements Discriminator {
  private final HiddenLayers hidden;
  private final Dense output;

  /** Creates the discriminator's parameters. */
  public MlpDiscriminator(
      MlpDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    this.hidden =
        HiddenLayers.of(
            parameters,
            sample.shape().size(),
            options.hidden(),
            options.activation(),
            options.leak());
    this.output =
        new Dense(parameters, "output", hidden.outputs(), 1, Initializer.glorotUniform(), true);
  }

  @Override
  public Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition) {
    Operand<TFloating> features = hidden.apply(pass, Reshape.flatten(pass, samples));
    return Verdict.of(output.apply(pass, features), features);
  }
}
