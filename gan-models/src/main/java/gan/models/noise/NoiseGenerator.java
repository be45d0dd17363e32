package gan.models.noise;

import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.models.layer.Reshape;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * A generator that has nothing to learn: the latent vector in the shape of a sample, times a scale,
 * cut off at the ends of the range.
 */
public final class NoiseGenerator implements Generator {
  private final double scale;
  private final SampleSpec sample;

  /** For samples of any shape and range. */
  public NoiseGenerator(NoiseGeneratorOptions options, SampleSpec sample) {
    this.scale = options.scale();
    this.sample = sample;
  }

  @Override
  public int latentSize() {
    return Math.toIntExact(sample.shape().size());
  }

  @Override
  public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
    ValueRange range = sample.range();
    Operand<TFloating> noise =
        Reshape.to(sample.shape(), pass, pass.tf().math.mul(latent, pass.constant(scale)));
    return range.isBounded()
        ? pass.tf().clipByValue(noise, pass.constant(range.low()), pass.constant(range.high()))
        : noise;
  }
}
