package gan.data.random;

/**
 * A stream of random numbers that depends on its key alone: SplitMix64 (Steele, Lea and Flood
 * 2014). It is written out here so that samples do not depend on the JDK.
 *
 * <p>Not safe for use by several threads: every sample makes its own.
 */
public final class Draws {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** The stream of a key; equal keys give equal streams. */
  public Draws(long key) {
    this.state = key;
  }

  /** The stream of one part, which shares nothing with those of other parts. */
  public Draws fork(long part) {
    return new Draws(mix(mix(state + GAMMA) ^ part));
  }

  /** Uniform in [0, 1). */
  public double uniform() {
    state += GAMMA;
    return (mix(state) >>> 11) * 0x1p-53;
  }

  /** Uniform in [low, high). */
  public double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** Uniform in 0 to bound - 1. */
  public int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** Bell-shaped around 0 with a standard deviation, and never beyond three of them. */
  public double bell(double deviation) {
    return 2 * deviation * (uniform() + uniform() + uniform() - 1.5);
  }

  /** Normal with mean 0 and deviation 1 (Box and Muller 1958). */
  public double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
