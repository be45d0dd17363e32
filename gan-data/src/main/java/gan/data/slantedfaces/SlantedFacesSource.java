package gan.data.slantedfaces;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.KnownDistribution;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import gan.core.spi.ValueRange;
import gan.data.random.Draws;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalLong;
import org.tensorflow.ndarray.Shape;

/**
 * Images of 2×2 pixels whose main diagonal is dark, endless: sample i is a pure function of (seed,
 * i), the same on every machine.
 *
 * <p>Each pixel is uniform within the noise around the mean face, [.95, .03, .04, .96] row by row,
 * where 1 is dark. Samples are floats, {@code [2, 2, 1]}, in [0, 1], without labels. There is one
 * mode. A sample is of high quality if every pixel lies within 0.1 of the mean face, as all real
 * ones do. Safe for use by several threads.
 */
public final class SlantedFacesSource implements DataSource, KnownDistribution {
  private static final double[] MEAN = {0.95, 0.03, 0.04, 0.96};
  private static final double TOLERANCE = 0.1;
  private static final SampleSpec SAMPLE =
      new SampleSpec(Shape.of(2, 2, 1), Encoding.FLOAT32, ValueRange.UNIT, 0);

  private final double noise;
  private final long seed;

  /** Faces of one seed. */
  public SlantedFacesSource(SlantedFacesOptions options, long seed) {
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
    ByteBuffer pixels = into.slot(slot);
    for (double mean : MEAN) {
      pixels.putFloat((float) (mean + draws.uniform(-noise, noise)));
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
  public boolean isHighQuality(float[] sample) {
    for (int pixel = 0; pixel < MEAN.length; pixel++) {
      if (!(StrictMath.abs(sample[pixel] - MEAN[pixel]) <= TOLERANCE)) {
        return false;
      }
    }
    return true;
  }
}
