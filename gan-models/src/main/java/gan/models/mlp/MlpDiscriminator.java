package gan.models.mlp;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.SampleSpec;
import gan.core.spi.Verdict;
import gan.models.condition.Head;
import gan.models.condition.LabelledSamples;
import gan.models.layer.Kernel;
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
  private final LabelledSamples input;
  private final HiddenLayers hidden;
  private final Head output;

  /**
   * Creates the discriminator's parameters.
   *
   * @throws gan.core.problem.GanException if labels are to be told and samples have none
   */
  public MlpDiscriminator(
      MlpDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    this.input = LabelledSamples.of(options.labels(), sample, "discriminator 'mlp'");
    this.hidden =
        HiddenLayers.of(
            parameters,
            sample.shape().size() + input.classes(),
            options.hidden(),
            options.activation(),
            options.leak(),
            options.spectralNorm());
    this.output =
        new Head(
            parameters,
            "output",
            hidden.outputs(),
            options.labels(),
            sample,
            Kernel.of(Initializer.glorotUniform(), options.spectralNorm()));
  }

  @Override
  public Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition) {
    Operand<TFloating> flat = Reshape.flatten(pass, samples);
    Operand<TFloating> features = hidden.apply(pass, input.apply(pass, flat, condition));
    return Verdict.of(output.apply(pass, features, condition), features);
  }
}
