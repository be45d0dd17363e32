package gan.core.spi;

import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/** The player that makes samples from noise. */
public interface Generator {

  /** How many numbers one latent vector has. */
  int latentSize();

  /**
   * Adds one forward pass to the graph.
   *
   * @param pass reads the parameters, adds the operations
   * @param latent {@code [n, latentSize]}; n may be unknown while the graph is built
   * @param condition what to make; ignored by an unconditional generator
   * @return samples, {@code [n, *sample shape]}, in the range of the {@link SampleSpec} that it was
   *     made for
   */
  Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition);
}
