package gan.models.perceptron;

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
 * One layer that judges samples of any shape: the logit {@code x · w + b}. Its features are the
 * flattened sample. The bias starts at 0.
 */
public final class PerceptronDiscriminator implements Discriminator {
  private final Dense layer;

  /** Creates the discriminator's parameters. */
  public PerceptronDiscriminator(
      PerceptronDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    this.layer =
        new Dense(
            parameters,
            "layer",
            sample.shape().size(),
            1,
            options.initializer().initializer(),
            true);
  }

  @Override
  public Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition) {
    Operand<TFloating> features = Reshape.flatten(pass, samples);
    return Verdict.of(layer.apply(pass, features), features);
  }
}
