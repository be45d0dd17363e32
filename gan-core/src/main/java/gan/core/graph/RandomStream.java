package gan.core.graph;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TFloating;
import org.tensorflow.types.family.TNumber;

/**
 * Stateless random numbers of the graph, keyed by (seed, stream, step): the same key gives the same
 * numbers, whatever else was drawn before.
 *
 * @param seed the experiment's seed
 * @param name what the numbers are for, such as {@code latent}; streams of different names are
 *     independent
 * @param step a scalar that tells one draw from the next
 * @param type the floating-point type to draw
 */
public record RandomStream(long seed, String name, Operand<TInt64> step, Class<TFloating> type) {

  /** A stream of another name under the same seed and step. */
  public RandomStream named(String other) {
    return new RandomStream(seed, other, step, type);
  }

  /** Standard normal numbers. */
  public Operand<TFloating> normal(Ops tf, Operand<? extends TNumber> shape) {
    return tf.random.statelessRandomNormal(shape, key(tf), type);
  }

  /** Numbers uniform in {@code [low, high)}. */
  public Operand<TFloating> uniform(
      Ops tf, Operand<? extends TNumber> shape, double low, double high) {
    Operand<TFloating> unit = tf.random.statelessRandomUniform(shape, key(tf), type);
    Operand<TFloating> width = Scalar.of(tf, high - low, type);
    return tf.math.add(tf.math.mul(unit, width), Scalar.of(tf, low, type));
  }

  private Operand<TInt64> key(Ops tf) {
    return tf.stack(List.of(tf.constant(mix(seed, name)), step));
  }

  /** Mixes a seed with a name (64-bit FNV-1a over UTF-8), stable across JVMs and releases. */
  static long mix(long seed, String name) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return seed * 0x9E3779B97F4A7C15L ^ hash;
  }
}
