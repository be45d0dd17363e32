package gan.data.gaussian;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.KnownDistribution;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.data.random.Draws;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Independent Gaussian numbers, endless: x ~ N(μ, σ²I), sample i a pure function of (seed, i), the
 * same on every machine.
 *
 * <p>Samples are floats, {@code [dimension]}, unbounded, without labels. There is one mode. A
 * sample is of high quality if each of its numbers lies within three deviations of the mean, as
 * 0.9973 to the power of the dimension of the real ones do; the Euclidean distance would refuse
 * nearly all of them in high dimensions, where it is about σ times the root of the dimension. Safe
 * for use by several threads.
 */
public final class GaussianSource implements DataSource, KnownDistribution {
  private static final double REACH = 3;

  private final double mean;
  private final double deviation;
  private final long seed;
  private final SampleSpec sample;

  /** Gaussian numbers of one seed. */
  public GaussianSource(GaussianOptions options, long seed) {
    this.mean = options.mean();
    this.deviation = options.deviation();
    this.seed = seed;
    this.sample = SampleSpec.vector(options.dimension(), ValueRange.UNBOUNDED, 0);
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
    ByteBuffer numbers = into.slot(slot);
    while (numbers.hasRemaining()) {
      numbers.putFloat((float) (mean + deviation * draws.normal()));
    }
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
  public Optional<float[]> centre(int mode) {
    float[] centre = new float[Math.toIntExact(sample.shape().size())];
    Arrays.fill(centre, (float) mean);
    return Optional.of(centre);
  }

  @Override
  public boolean isHighQuality(float[] sample) {
    for (float number : sample) {
      if (!(StrictMath.abs(number - mean) <= REACH * deviation)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public OptionalDouble logDensity(float[] sample) {
    double square = 0;
    for (float number : sample) {
      square += (number - mean) * (number - mean);
    }
    double variance = deviation * deviation;
    double log = StrictMath.log(2 * StrictMath.PI * variance);
    return OptionalDouble.of(-square / (2 * variance) - sample.length * log / 2);
  }
}
