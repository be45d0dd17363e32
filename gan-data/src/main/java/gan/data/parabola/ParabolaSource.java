package gan.data.parabola;

import gan.core.spi.Batch;
import gan.core.spi.Curves;
import gan.core.spi.DataSource;
import gan.core.spi.KnownDistribution;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.data.random.Draws;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Curves y = a·x² + (a - 1) with a uniform in [1, 3), endless: sample i is a pure function of
 * (seed, i), the same on every machine.
 *
 * <p>Samples are floats, {@code [points]}: y at points evenly on [-2, 2], from left to right,
 * unbounded, without labels. There is one mode. A sample is of high quality if it lies between the
 * bounds x² and 3x² + 2 at every point, as all real ones do; whether it is a parabola is not asked.
 * Safe for use by several threads.
 */
public final class ParabolaSource implements DataSource, KnownDistribution, Curves {
  private static final double END = 2;
  private static final double LEAST = 1;
  private static final double MOST = 3;

  private final int points;
  private final long seed;
  private final SampleSpec sample;

  /** Curves of one seed. */
  public ParabolaSource(ParabolaOptions options, long seed) {
    this.points = options.points();
    this.seed = seed;
    this.sample = SampleSpec.vector(points, ValueRange.UNBOUNDED, 0);
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
    double a = draws.uniform(LEAST, MOST);
    ByteBuffer curve = into.slot(slot);
    for (int point = 0; point < points; point++) {
      curve.putFloat(y(a, point));
    }
  }

  @Override
  public float[] positions() {
    float[] positions = new float[points];
    for (int point = 0; point < points; point++) {
      positions[point] = (float) x(point);
    }
    return positions;
  }

  /** The lower bound, x², at the points of a sample. */
  @Override
  public float[] lower() {
    return curve(LEAST);
  }

  /** The upper bound, 3x² + 2, at the points of a sample. */
  @Override
  public float[] upper() {
    return curve(MOST);
  }

  @Override
  public int modes() {
    return 1;
  }

  @Override
  public int mode(float[] sample) {
    return 0;
  }

  @Override
  public boolean isHighQuality(float[] sample) {
    for (int point = 0; point < points; point++) {
      if (!(sample[point] >= y(LEAST, point) && sample[point] <= y(MOST, point))) {
        return false;
      }
    }
    return true;
  }

  private float[] curve(double a) {
    float[] curve = new float[points];
    for (int point = 0; point < points; point++) {
      curve[point] = y(a, point);
    }
    return curve;
  }

  private float y(double a, int point) {
    double x = x(point);
    return (float) (a * x * x + (a - 1));
  }

  private double x(int point) {
    return -END + 2 * END * point / (points - 1);
  }
}
