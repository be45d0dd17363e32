package %{package};

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Endless points of the plane on two half circles of radius 1 that interlock, labelled 0 and 1.
 * Point i is made from (seed, i) alone, so any thread may ask for any of them.
 */
public final class %{Part} implements DataSource {
  private final %{Part}Options options;
  private final long seed;

  /** Other points for each seed. */
  public %{Part}(%{Part}Options options, long seed) {
    this.options = options;
    this.seed = seed;
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.vector(2, ValueRange.UNBOUNDED, 2);
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.empty();
  }

  @Override
  public void read(long index, Batch into, int slot) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index);
    int half = random.nextInt(2);
    double angle = Math.PI * random.nextDouble();
    double x = half == 0 ? Math.cos(angle) : 1 - Math.cos(angle);
    double y = half == 0 ? Math.sin(angle) : 0.5 - Math.sin(angle);
    ByteBuffer point = into.slot(slot);
    point.putFloat((float) (x + options.noise() * random.nextGaussian()));
    point.putFloat((float) (y + options.noise() * random.nextGaussian()));
    into.label(slot, half);
  }
}
