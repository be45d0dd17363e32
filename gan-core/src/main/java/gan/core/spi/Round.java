package gan.core.spi;

import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * One round of the game, as a loss sees it: what is real, what is fake, and what the discriminator
 * says of both.
 *
 * @param real real samples, {@code [n, *sample shape]}
 * @param fake generated samples, {@code [n, *sample shape]}, differentiable down to the generator's
 *     weights
 * @param realVerdict the discriminator's verdict on the real samples
 * @param fakeVerdict its verdict on the generated ones
 * @param condition what both were asked to be
 * @param latent what the fakes were made from, {@code [n, latentSize]}
 * @param discriminator the discriminator, for judging other points, such as interpolates
 * @param generator the generator, for making other samples
 * @param pass the discriminator's pass; auxiliary parameters of losses and penalties are read from
 *     it too
 * @param generatorPass the generator's pass
 * @param update the number of the update that is being made, from 1, of the player that makes it: a
 *     scalar, which {@link Schedule}s take
 */
public record Round(
    Operand<TFloating> real,
    Operand<TFloating> fake,
    Verdict realVerdict,
    Verdict fakeVerdict,
    Condition condition,
    Operand<TFloating> latent,
    Discriminator discriminator,
    Generator generator,
    Pass pass,
    Pass generatorPass,
    Operand<TFloating> update) {

  /** Where operations are added. */
  public Ops tf() {
    return pass.tf();
  }

  /** The logits of the real samples. */
  public Operand<TFloating> realScores() {
    return realVerdict.scores();
  }

  /** The logits of the generated samples. */
  public Operand<TFloating> fakeScores() {
    return fakeVerdict.scores();
  }

  /**
   * Makes samples of other latent vectors with the same weights.
   *
   * @param latents {@code [n, latentSize]}
   */
  public Operand<TFloating> generate(Operand<TFloating> latents) {
    return generator.generate(generatorPass, latents, condition);
  }

  /** Judges other samples with the same weights. */
  public Verdict judge(Operand<TFloating> samples) {
    return discriminator.judge(pass, samples, condition);
  }
}
