package example.plugin;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Points of the plane along a spiral inside the unit circle; point i is made from (seed, i) alone.
 */
public final class Spiral implements DataSource {
  private final SpiralOptions options;
  private final long seed;

  /** A spiral of its own for each seed. */
  public Spiral(SpiralOptions options, long seed) {
    this.options = options;
    this.seed = seed;
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.vector(2, ValueRange.UNBOUNDED, 0);
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.empty();
  }

  @Override
  public void read(long index, Batch into, int slot) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index);
    double radius = Math.sqrt(random.nextDouble());
    double angle = 2 * Math.PI * options.turns() * radius;
    ByteBuffer point = into.slot(slot);
    point.putFloat((float) (radius * Math.cos(angle) + options.noise() * random.nextGaussian()));
    point.putFloat((float) (radius * Math.sin(angle) + options.noise() * random.nextGaussian()));
  }
}
