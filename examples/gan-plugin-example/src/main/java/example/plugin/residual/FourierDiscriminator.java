package example.plugin.residual;

import example.plugin.layer.Dense;
import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.SampleSpec;
import gan.core.spi.Verdict;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Judges points by random waves over the space that they lie in (arXiv:2006.10739), so that it sees
 * detail which dense layers alone would smooth over.
 */
public final class FourierDiscriminator implements Discriminator {
  private final Parameter frequencies;
  private final Dense input;
  private final ResidualBlocks blocks;
  private final Optional<BatchDeviation> deviation;
  private final Dense output;

  /**
   * Creates the discriminator's parameters.
   *
   * @throws GanException if samples are no vectors
   */
  public FourierDiscriminator(
      FourierDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    long size = sizeOfVectors(sample);
    int waves = options.waves();
    int width = options.width();
    frequencies =
        parameters.state("frequencies", Shape.of(size, waves), Initializer.normal(options.scale()));
    input = new Dense(parameters, "input", size + 2L * waves, width, Initializer.heNormal());
    blocks = ResidualBlocks.of(parameters, options.blocks(), width);
    deviation =
        options.deviation() ? Optional.of(new BatchDeviation(parameters)) : Optional.empty();
    int last = width + (options.deviation() ? 1 : 0);
    output = new Dense(parameters, "output", last, 1, Initializer.glorotUniform());
  }

  @Override
  public Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition) {
    Operand<TFloating> hidden = blocks.apply(pass, input.apply(pass, waves(pass, samples)));
    Operand<TFloating> features = pass.tf().nn.relu(hidden);
    Operand<TFloating> seen =
        deviation.isPresent() ? deviation.get().append(pass, features) : features;
    return Verdict.of(output.apply(pass, seen), features);
  }

  /** {@code x, sin 2πBx, cos 2πBx}. */
  private Operand<TFloating> waves(Pass pass, Operand<TFloating> x) {
    Ops tf = pass.tf();
    Operand<TFloating> turns = tf.linalg.matMul(x, pass.read(frequencies));
    Operand<TFloating> angles = tf.math.mul(turns, pass.constant(2 * Math.PI));
    return tf.concat(List.of(x, tf.math.sin(angles), tf.math.cos(angles)), tf.constant(1));
  }

  private static long sizeOfVectors(SampleSpec sample) {
    if (sample.shape().numDimensions() != 1) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              "discriminator 'fourier' judges vectors, but samples are " + sample.shape(),
              "choose another discriminator, such as dcgan or mlp."));
    }
    return sample.shape().size();
  }
}
