package example.plugin.residual;

import example.plugin.layer.Dense;
import example.plugin.layer.SampleVectors;
import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/** Dense layers with residual connections (arXiv:1512.03385), for samples of any shape. */
public final class ResidualGenerator implements Generator {
  private final int latentSize;
  private final SampleVectors vectors;
  private final Dense input;
  private final ResidualBlocks blocks;
  private final Dense output;

  /**
   * Creates the generator's parameters.
   *
   * @throws gan.core.problem.GanException if samples have a range with one end
   */
  public ResidualGenerator(
      ResidualGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    int width = options.width();
    latentSize = options.latentSize();
    vectors = new SampleVectors(sample).reachableBy("generator 'residual'");
    input = new Dense(parameters, "input", latentSize, width, Initializer.heNormal());
    blocks = ResidualBlocks.of(parameters, options.blocks(), width);
    output = new Dense(parameters, "output", width, vectors.size(), Initializer.glorotUniform());
  }

  @Override
  public int latentSize() {
    return latentSize;
  }

  @Override
  public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
    Operand<TFloating> hidden = blocks.apply(pass, input.apply(pass, latent));
    return vectors.shape(pass, output.apply(pass, pass.tf().nn.relu(hidden)));
  }
}
