package gan.core.game;

import gan.core.graph.RandomStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * The distribution of latent vectors: every coordinate is drawn from it independently.
 *
 * @param distribution which one
 * @param low the lower end of the uniform distribution
 * @param high its upper end
 */
public record Latent(Distribution distribution, double low, double high) {

  /** The distributions that coordinates can be drawn from. */
  public enum Distribution {
    /** Mean 0, deviation 1. */
    NORMAL,
    /** Uniform in [low, high). */
    UNIFORM
  }

  /** Refuses an empty interval. */
  public Latent {
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "low must be below high, but " + low + " is not below " + high + ".");
    }
  }

  /** The standard normal distribution. */
  public static Latent normal() {
    return new Latent(Distribution.NORMAL, -1, 1);
  }

  /** The uniform distribution on [low, high). */
  public static Latent uniform(double low, double high) {
    return new Latent(Distribution.UNIFORM, low, high);
  }

  /** Adds a draw of latent vectors of the given shape, {@code [n, size]}. */
  public Operand<TFloating> draw(Ops tf, RandomStream random, Operand<TInt32> shape) {
    return switch (distribution) {
      case NORMAL -> random.normal(tf, shape);
      case UNIFORM -> random.uniform(tf, shape, low, high);
    };
  }
}
