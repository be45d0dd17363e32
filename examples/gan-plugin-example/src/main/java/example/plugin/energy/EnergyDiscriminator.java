package example.plugin.energy;

import example.plugin.layer.Dense;
import example.plugin.layer.SampleVectors;
import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.SampleSpec;
import gan.core.spi.Verdict;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * An autoencoder: a sample's energy is the mean squared error of its reconstruction, its score the
 * energy's negative, and its features are the code.
 */
public final class EnergyDiscriminator implements Discriminator {
  private final SampleVectors vectors;
  private final Dense encoder;
  private final Dense code;
  private final Dense decoder;
  private final Dense output;

  /** Creates the discriminator's parameters. */
  public EnergyDiscriminator(
      EnergyDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    int hidden = options.hidden();
    vectors = new SampleVectors(sample);
    encoder = new Dense(parameters, "encoder", vectors.size(), hidden, Initializer.heNormal());
    code = new Dense(parameters, "code", hidden, options.code(), Initializer.glorotUniform());
    decoder = new Dense(parameters, "decoder", options.code(), hidden, Initializer.heNormal());
    output = new Dense(parameters, "output", hidden, vectors.size(), Initializer.glorotUniform());
  }

  @Override
  public Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition) {
    Ops tf = pass.tf();
    Operand<TFloating> x = vectors.flatten(pass, samples);
    Operand<TFloating> codes = code.apply(pass, tf.nn.relu(encoder.apply(pass, x)));
    Operand<TFloating> again = output.apply(pass, tf.nn.relu(decoder.apply(pass, codes)));
    Operand<TFloating> errors = tf.math.square(tf.math.sub(x, again));
    Operand<TFloating> energies = tf.math.mean(errors, tf.constant(new int[] {1}));
    Operand<TFloating> column = tf.reshape(energies, tf.constant(new int[] {-1, 1}));
    return Verdict.of(tf.math.neg(column), codes);
  }
}
