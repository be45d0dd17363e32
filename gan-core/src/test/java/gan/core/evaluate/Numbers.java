package gan.core.evaluate;

import gan.core.game.Sampler;
import gan.core.game.Samples;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.Features;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Single numbers, real and generated, and an extractor that counts what it is given. */
final class Numbers {
  static final SampleSpec NUMBER = SampleSpec.vector(1, ValueRange.UNBOUNDED, 0);
  static final SampleSpec LABELLED = SampleSpec.vector(1, ValueRange.UNBOUNDED, 3);
  static final SampleSpec PIXEL = SampleSpec.image(1, 1, 1, 0);

  private Numbers() {}

  /** Sample i is {@code first + i}; its label is i modulo the classes. */
  record Counted(SampleSpec sample, OptionalLong size, float first) implements DataSource {
    static Counted of(int size, float first) {
      return new Counted(NUMBER, OptionalLong.of(size), first);
    }

    static Counted endless() {
      return new Counted(NUMBER, OptionalLong.empty(), 0);
    }

    @Override
    public void read(long index, Batch into, int slot) {
      into.slot(slot).putFloat(first + index);
      into.label(slot, sample.isLabelled() ? (int) (index % sample.classes()) : 0);
    }
  }

  /** Numbers of a key, plus a thousand times the class that was asked for. */
  record Made(SampleSpec sample, boolean isConditional, float scale) implements Sampler {
    @Override
    public Samples draw(long key, int[] labels, Optional<Samples> given) {
      SplittableRandom random = new SplittableRandom(key);
      float[] values = new float[labels.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (scale * (2 * random.nextDouble() - 1)) + 1000f * labels[i];
      }
      return new Samples(sample, labels.length, values);
    }
  }

  /** Twice the number. */
  static final class Doubling implements FeatureExtractor {
    private final String sha256;
    int extracted;

    Doubling(String sha256) {
      this.sha256 = sha256;
    }

    @Override
    public Extraction extract(float[] values, int count) {
      extracted += count;
      float[] doubled = new float[count];
      for (int i = 0; i < count; i++) {
        doubled[i] = 2 * values[i];
      }
      return new Extraction(new Features(count, 1, doubled), Optional.empty());
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public int classes() {
      return 0;
    }

    @Override
    public String sha256() {
      return sha256;
    }

    @Override
    public String resizer() {
      return "none";
    }

    @Override
    public void close() {}
  }
}
