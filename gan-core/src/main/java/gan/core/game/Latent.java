package gan.core.game;

import gan.core.graph.RandomStream;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * The distribution of latent vectors: every coordinate is drawn from it independently, but for the
 * codes at the end.
 *
 * @param distribution which one
 * @param low the lower end of the uniform distribution
 * @param high its upper end
 * @param codes what latent vectors end with
 */
public record Latent(Distribution distribution, double low, double high, LatentCodes codes) {

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
    return new Latent(Distribution.NORMAL, -1, 1, LatentCodes.none());
  }

  /** The uniform distribution on [low, high). */
  public static Latent uniform(double low, double high) {
    return new Latent(Distribution.UNIFORM, low, high, LatentCodes.none());
  }

  /**
   * A vector drawn towards the mean m of the coordinates, {@code m + ψ (z - m)}; codes at its end
   * stay.
   *
   * @param psi 1 changes nothing, 0 leaves the mean
   * @return another array
   */
  public float[] truncated(float[] vector, double psi) {
    double mean = distribution == Distribution.NORMAL ? 0 : (low + high) / 2;
    float[] drawn = vector.clone();
    for (int i = 0; i < vector.length - codes.size(); i++) {
      drawn[i] = (float) (mean + psi * (vector[i] - mean));
    }
    return drawn;
  }

  /** The same, with codes at the end. */
  public Latent with(LatentCodes others) {
    return new Latent(distribution, low, high, others);
  }

  /**
   * Adds a draw of latent vectors, {@code [n, size]}.
   *
   * @param n a scalar
   * @param size numbers of a latent vector, codes included
   * @throws GanException if there is no room for the codes
   */
  public Operand<TFloating> draw(Ops tf, RandomStream random, Operand<TInt32> n, int size) {
    int noise = size - codes.size();
    if (noise < 0) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              "the codes take "
                  + codes.size()
                  + " numbers, but the generator's latent vectors have "
                  + size,
              "set 'latentSize' to " + codes.size() + " or more: the rest is noise."));
    }
    Operand<TInt32> shape = tf.stack(List.of(n, tf.constant(noise)));
    Operand<TFloating> drawn =
        switch (distribution) {
          case NORMAL -> random.normal(tf, shape);
          case UNIFORM -> random.uniform(tf, shape, low, high);
        };
    List<Operand<TFloating>> all = new ArrayList<>(List.of(drawn));
    all.addAll(codes.draw(tf, random, n));
    return all.size() == 1 ? drawn : tf.concat(all, tf.constant(1));
  }
}
