package gan.data.mixture;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.KnownDistribution;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.data.random.Draws;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Equally likely round Gaussians in the plane, endless: p(x) = mean over modes k of N(x; c_k, σ²I).
 *
 * <p>Sample i is a pure function of (seed, i), the same on every machine. Samples are floats,
 * {@code [2]}, unbounded; the label is the mode. A sample is of high quality within three
 * deviations of the nearest centre, as in Srivastava et al. (2017, arXiv 1705.07761): while modes
 * do not overlap, so are 1 - exp(-4.5) = 98.89 % of the real ones. Safe for use by several threads.
 */
public final class GaussianMixture implements DataSource, KnownDistribution {
  /** How many deviations from a centre high quality reaches. */
  public static final double REACH = 3;

  private final List<Point> centres;
  private final double deviation;
  private final long seed;
  private final SampleSpec sample;

  /**
   * Arranges Gaussians.
   *
   * @param centres one for each mode, at least one
   * @param deviation σ, the standard deviation along either axis, above 0
   * @param seed which samples to draw
   */
  public GaussianMixture(List<Point> centres, double deviation, long seed) {
    this.centres = List.copyOf(centres);
    this.deviation = deviation;
    this.seed = seed;
    this.sample = SampleSpec.vector(2, ValueRange.UNBOUNDED, centres.size());
  }

  @Override
  public SampleSpec sample() {
    return sample;
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.empty();
  }

  @Override
  public void read(long index, Batch into, int slot) {
    Draws draws = new Draws(seed).fork(Objects.checkIndex(index, Long.MAX_VALUE));
    int mode = draws.below(centres.size());
    Point centre = centres.get(mode);
    float x = (float) (centre.x() + deviation * draws.normal());
    float y = (float) (centre.y() + deviation * draws.normal());
    into.slot(slot).putFloat(x).putFloat(y);
    into.label(slot, mode);
  }

  @Override
  public int modes() {
    return centres.size();
  }

  @Override
  public int mode(float[] sample) {
    int nearest = 0;
    for (int mode = 1; mode < centres.size(); mode++) {
      if (square(mode, sample) < square(nearest, sample)) {
        nearest = mode;
      }
    }
    return nearest;
  }

  @Override
  public Optional<float[]> centre(int mode) {
    Point centre = centres.get(mode);
    return Optional.of(new float[] {(float) centre.x(), (float) centre.y()});
  }

  @Override
  public boolean isHighQuality(float[] sample) {
    return square(mode(sample), sample) <= REACH * REACH * deviation * deviation;
  }

  @Override
  public OptionalDouble logDensity(float[] sample) {
    double variance = deviation * deviation;
    double nearest = square(mode(sample), sample);
    double sum = 0;
    for (int mode = 0; mode < centres.size(); mode++) {
      sum += StrictMath.exp((nearest - square(mode, sample)) / (2 * variance));
    }
    double peak = 2 * StrictMath.PI * variance * centres.size();
    return OptionalDouble.of(StrictMath.log(sum / peak) - nearest / (2 * variance));
  }

  private double square(int mode, float[] sample) {
    return centres.get(mode).squareTo(sample[0], sample[1]);
  }
}
