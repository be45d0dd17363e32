package gan.data.swissroll;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.KnownDistribution;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.data.random.Draws;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Points along a spiral in the plane, with noise, endless: x = (t / 7.5)·(cos t, sin t) + ε, t
 * uniform from 1.5π over the turns, ε ~ N(0, σ²I). Sample i is a pure function of (seed, i), the
 * same on every machine.
 *
 * <p>With 1.5 turns it has the size of the swiss roll of Gulrajani et al. (2017, arXiv 1704.00028),
 * and with the default noise nearly its noise. Samples are floats, {@code [2]}, unbounded, without
 * labels. There is one mode. A sample is of high quality within three deviations of the curve, as
 * 99.7 % of the real ones are: along the curve, noise does not lead away from it. Safe for use by
 * several threads.
 */
public final class SwissRollSource implements DataSource, KnownDistribution {
  private static final double REACH = 3;
  private static final SampleSpec SAMPLE = SampleSpec.vector(2, ValueRange.UNBOUNDED, 0);

  private final Spiral spiral;
  private final double noise;
  private final long seed;

  /** Points of one seed. */
  public SwissRollSource(SwissRollOptions options, long seed) {
    this.spiral = Spiral.turning(options.turns());
    this.noise = options.noise();
    this.seed = seed;
  }

  @Override
  public SampleSpec sample() {
    return SAMPLE;
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.empty();
  }

  @Override
  public void read(long index, Batch into, int slot) {
    Draws draws = new Draws(seed).fork(Objects.checkIndex(index, Long.MAX_VALUE));
    double t = draws.uniform(Spiral.START, spiral.end());
    float x = (float) (spiral.x(t) + noise * draws.normal());
    float y = (float) (spiral.y(t) + noise * draws.normal());
    into.slot(slot).putFloat(x).putFloat(y);
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
    return spiral.distance(sample[0], sample[1]) <= REACH * noise;
  }
}
