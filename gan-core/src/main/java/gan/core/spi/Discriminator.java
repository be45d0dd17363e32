package gan.core.spi;

import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * The player that tells real samples from generated ones; a critic where its loss is a distance.
 */
public interface Discriminator {

  /**
   * Adds one forward pass to the graph.
   *
   * @param pass reads the parameters, adds the operations
   * @param samples {@code [n, *sample shape]}, in the range of the {@link SampleSpec} that it was
   *     made for
   * @param condition what the samples were asked to be; ignored by an unconditional discriminator
   * @return logits, and features for those who want them
   */
  Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition);
}
