package gan.losses.penalty;

import gan.core.spi.Augmentation;
import gan.core.spi.Penalty;
import gan.core.spi.Round;
import gan.core.spi.SampleSpec;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Consistency regularisation (CR, <a href="https://arxiv.org/abs/1910.12027">Zhang et al.
 * 2019</a>): {@code mean (D(x) - D(T(x)))²}, with a random change T; balanced (bCR, <a
 * href="https://arxiv.org/abs/2002.04724">Zhao et al. 2020</a>), {@code mean (D(G(z)) -
 * D(T(G(z))))²} is added.
 *
 * <p>T shifts and flips images, and adds noise to other samples; see {@link ConsistencyOptions}.
 * The score of a sample is the mean of its patches.
 */
public final class Consistency implements Penalty {
  private final boolean balanced;
  private final Augmentation change;

  /** A penalty on the given changes. */
  public Consistency(ConsistencyOptions options, SampleSpec sample) {
    this.balanced = options.balanced();
    this.change =
        sample.isImage() ? new ShiftAndFlip(sample, options.shift()) : new Noise(options.noise());
  }

  @Override
  public Operand<TFloating> term(Round round) {
    Operand<TFloating> real = distance(round, round.real(), round.realScores());
    return balanced
        ? round.tf().math.add(real, distance(round, round.fake(), round.fakeScores()))
        : real;
  }

  private Operand<TFloating> distance(
      Round round, Operand<TFloating> samples, Operand<TFloating> scores) {
    Ops tf = round.tf();
    Operand<TFloating> changed = round.judge(change.apply(round.pass(), samples)).scores();
    Operand<TFloating> gap = tf.math.sub(PerSample.mean(tf, scores), PerSample.mean(tf, changed));
    return PerSample.average(tf, tf.math.square(gap));
  }
}
