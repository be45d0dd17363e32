package gan.core.plot;

import gan.core.game.Samples;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;

/** Samples of a few numbers. */
final class Vectors {
  private Vectors() {}

  static Samples of(int size, float... values) {
    SampleSpec sample = SampleSpec.vector(size, ValueRange.UNBOUNDED, 0);
    return new Samples(sample, values.length / size, values);
  }
}
