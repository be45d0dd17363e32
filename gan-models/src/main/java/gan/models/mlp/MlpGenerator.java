package gan.models.mlp;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.models.condition.LabelledLatent;
import gan.models.layer.Dense;
import gan.models.layer.Reshape;
import gan.models.layer.Squash;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * A multilayer perceptron that makes samples of any shape.
 *
 * <p>Dense hidden layers, then a dense layer with one output for each number of a sample, mapped
 * into the samples' range by {@link Squash}: nothing for an unbounded range, tanh for [-1, 1],
 * sigmoid for [0, 1]. Hidden kernels start as fits their activation, the last one as Glorot
 * uniform, biases at zero.
 */
public final class MlpGenerator implements Generator {
  private final MlpGeneratorOptions options;
  private final LabelledLatent input;
  private final SampleSpec sample;
  private final HiddenLayers hidden;
  private final Dense output;

  /**
   * Creates the generator's parameters.
   *
   * @throws gan.core.problem.GanException if labels are to be told and samples have none
   */
  public MlpGenerator(MlpGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    this.options = options;
    this.sample = sample;
    this.input =
        LabelledLatent.of(options.labels(), sample, options.latentSize(), "generator 'mlp'");
    this.hidden =
        HiddenLayers.of(
            parameters,
            input.size(),
            options.hidden(),
            options.activation(),
            options.leak(),
            false);
    this.output =
        new Dense(
            parameters,
            "output",
            hidden.outputs(),
            sample.shape().size(),
            Initializer.glorotUniform(),
            true);
  }

  @Override
  public int latentSize() {
    return options.latentSize();
  }

  @Override
  public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
    Operand<TFloating> vectors = input.apply(pass, latent, condition);
    Operand<TFloating> flat = output.apply(pass, hidden.apply(pass, vectors));
    return Squash.into(sample.range(), pass, Reshape.to(sample.shape(), pass, flat));
  }
}
