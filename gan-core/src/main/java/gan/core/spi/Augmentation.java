package gan.core.spi;

import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * A random change of everything that the discriminator sees while it trains, real or generated, so
 * that it cannot learn few samples by heart.
 *
 * <p>It is no player and learns nothing: it creates no weights, only states.
 */
@FunctionalInterface
public interface Augmentation {

  /**
   * Changes each sample by itself, whatever samples are beside it. Called for the real and for the
   * generated samples of a round; each call draws changes of its own.
   *
   * @param pass the discriminator's pass: draws the noise, reads the states
   * @param samples {@code [n, *sample shape]}; n may be unknown while the graph is built
   * @return as many samples of the same shape and type, differentiable with respect to the samples
   */
  Operand<TFloating> apply(Pass pass, Operand<TFloating> samples);

  /**
   * Adapts to how the discriminator judges changed real samples. The states that are {@linkplain
   * Pass#write written} here are stored once an update of the discriminator, together with its
   * weights, however many batches the update takes.
   *
   * @param pass the discriminator's pass
   * @param realScores the logits of the changed real samples, {@code [n, 1]} or {@code [n, h, w,
   *     1]}, of the last batch of the update
   * @param shown how many real samples the discriminator is shown for an update, over all its
   *     batches
   */
  default void judged(Pass pass, Operand<TFloating> realScores, long shown) {}

  /** Changes nothing: not even the graph. */
  static Augmentation none() {
    return (pass, samples) -> samples;
  }
}
