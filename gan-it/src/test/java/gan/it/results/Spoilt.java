package gan.it.results;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Images of data that were made worse in a known way; the data belongs to the caller. */
final class Spoilt implements DataSource {
  private static final long OF_ENDLESS = 4000;

  private final DataSource data;
  private final List<Long> indices;
  private final Spoiling spoiling;

  /** What is done to the bytes of an image. */
  private interface Spoiling {
    void spoil(ByteBuffer image, long index);
  }

  private Spoilt(DataSource data, List<Long> indices, Spoiling spoiling) {
    this.data = data;
    this.indices = indices;
    this.spoiling = spoiling;
  }

  /** Convolved with a Gaussian of so many pixels; edges are repeated. */
  static Spoilt blurred(DataSource data, double deviation) {
    SampleSpec sample = data.sample();
    return new Spoilt(data, all(data), (image, index) -> Blur.of(deviation).apply(image, sample));
  }

  /** With noise added to every byte, of a deviation on the scale from 0 to 255. */
  static Spoilt noisy(DataSource data, double deviation) {
    return new Spoilt(
        data,
        all(data),
        (image, index) -> {
          SplittableRandom random = new SplittableRandom(index);
          for (int i = 0; i < image.limit(); i++) {
            double value = (image.get(i) & 0xff) + deviation * random.nextGaussian();
            image.put(i, (byte) Math.round(Math.max(0, Math.min(255, value))));
          }
        });
  }

  /** Without the last so many classes. */
  static Spoilt without(DataSource data, int dropped) {
    Batch batch = new Batch(data.sample(), 1);
    List<Long> kept = new ArrayList<>();
    for (long index : all(data)) {
      data.read(index, batch, 0);
      if (batch.label(0) < data.sample().classes() - dropped) {
        kept.add(index);
      }
    }
    return new Spoilt(data, kept, (image, index) -> {});
  }

  /** Every second one, from the first or the second on. */
  static Spoilt half(DataSource data, int from) {
    return new Spoilt(
        data, all(data).stream().filter(i -> i % 2 == from).toList(), (image, index) -> {});
  }

  @Override
  public SampleSpec sample() {
    return data.sample();
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(indices.size());
  }

  @Override
  public void read(long index, Batch into, int slot) {
    long at = indices.get(Math.toIntExact(index));
    data.read(at, into, slot);
    spoiling.spoil(into.slot(slot), at);
  }

  private static List<Long> all(DataSource data) {
    List<Long> all = new ArrayList<>();
    for (long index = 0; index < data.size().orElse(OF_ENDLESS); index++) {
      all.add(index);
    }
    return all;
  }
}
