package gan.core.game;

/**
 * An exponential moving average of the generator's weights, which samples are drawn with: {@code a
 * ← d·a + (1 - d)·w} after each of its updates (<a href="https://arxiv.org/abs/1806.04498">Yazıcı
 * et al. 2018</a>).
 *
 * @param decay d, how slowly it forgets
 * @param warmUp whether it follows faster at first, with {@code min(d, (1 + t) / (10 + t))} at
 *     update t
 */
public record Average(double decay, boolean warmUp) {

  /** Refuses a decay outside [0, 1). */
  public Average {
    if (!(decay >= 0 && decay < 1)) {
      throw new IllegalArgumentException("the decay of an average must be in [0, 1), not " + decay);
    }
  }
}
