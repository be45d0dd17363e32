package gan.models.perceptron;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.models.layer.Dense;
import gan.models.layer.Reshape;
import gan.models.layer.Squash;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * One layer that makes samples of any shape: {@code x = σ(z · w + b)}, with σ the sigmoid for
 * samples in [0, 1], tanh for [-1, 1], and nothing for an unbounded range. The bias starts at 0.
 */
public final class PerceptronGenerator implements Generator {
  private final int latentSize;
  private final SampleSpec sample;
  private final Dense layer;

  /** Creates the generator's parameters. */
  public PerceptronGenerator(
      PerceptronGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    this.latentSize = options.latentSize();
    this.sample = sample;
    this.layer =
        new Dense(
            parameters,
            "layer",
            latentSize,
            sample.shape().size(),
            options.initializer().initializer(),
            true);
  }

  @Override
  public int latentSize() {
    return latentSize;
  }

  @Override
  public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
    Operand<TFloating> flat = layer.apply(pass, latent);
    return Squash.into(sample.range(), pass, Reshape.to(sample.shape(), pass, flat));
  }
}
