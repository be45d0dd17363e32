package gan.core.game;

import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Samples outside the graph, generated or real, as plain numbers in the range of the data. */
public final class Samples {
  private final SampleSpec sample;
  private final int count;
  private final float[] values;
  private final Optional<Samples> given;

  /**
   * Takes numbers over; they are not copied, so they must not be changed afterwards.
   *
   * @param sample what one sample is
   * @param count how many there are
   * @param values one sample after another, each in row-major order
   */
  public Samples(SampleSpec sample, int count, float[] values) {
    this(sample, count, values, Optional.empty());
  }

  private Samples(SampleSpec sample, int count, float[] values, Optional<Samples> given) {
    if (values.length != count * sample.shape().size()) {
      throw new IllegalArgumentException(
          count + " samples of " + sample.shape() + " are not " + values.length + " numbers.");
    }
    this.sample = sample;
    this.count = count;
    this.values = values;
    this.given = given;
  }

  /** The same, made from these images, one for each. */
  public Samples madeFrom(Samples images) {
    if (images.count != count) {
      throw new IllegalArgumentException(
          count + " samples cannot be made from " + images.count + " images, one each.");
    }
    return new Samples(sample, count, values, Optional.of(images));
  }

  /** What one sample is. */
  public SampleSpec sample() {
    return sample;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** All numbers, not copied. */
  public float[] values() {
    return values;
  }

  /** Some of them: from an index on, up to one that is left out. */
  public Samples range(int from, int to) {
    int size = Math.toIntExact(sample.shape().size());
    return new Samples(
        sample,
        to - from,
        Arrays.copyOfRange(values, from * size, to * size),
        given.map(images -> images.range(from, to)));
  }

  /** Some after others, all of one kind; what they were made from is kept if all have it. */
  public static Samples joined(List<Samples> parts) {
    SampleSpec sample = parts.get(0).sample;
    int count = parts.stream().mapToInt(Samples::count).sum();
    float[] values = new float[Math.toIntExact(count * sample.shape().size())];
    int filled = 0;
    for (Samples part : parts) {
      System.arraycopy(part.values, 0, values, filled, part.values.length);
      filled += part.values.length;
    }
    List<Samples> images = parts.stream().flatMap(part -> part.given.stream()).toList();
    return new Samples(
        sample,
        count,
        values,
        images.size() == parts.size() ? Optional.of(joined(images)) : Optional.empty());
  }

  /** So many of them, from the first on, and again from the first where there are too few. */
  public Samples repeated(int wanted) {
    int size = Math.toIntExact(sample.shape().size());
    float[] all = new float[Math.multiplyExact(wanted, size)];
    for (int i = 0; i < wanted; i++) {
      System.arraycopy(values, i % count * size, all, i * size, size);
    }
    return new Samples(sample, wanted, all, given.map(images -> images.repeated(wanted)));
  }

  /** What they were made from, or are to be made from; empty if that is noise alone. */
  public Optional<Samples> given() {
    return given;
  }

  /** Decodes a batch as the graph does. */
  public static Samples of(Batch batch) {
    SampleSpec sample = batch.sample();
    if (!sample.isPaired()) {
      return part(batch, sample, 0, Math.toIntExact(sample.shape().size()));
    }
    int channels = Math.toIntExact(sample.channels());
    return part(batch, sample, 0, channels)
        .madeFrom(part(batch, sample.given(), channels, sample.givenChannels()));
  }

  /** What lies, in runs of one length, from a place on in each pixel, or in each whole sample. */
  private static Samples part(Batch batch, SampleSpec part, int from, int run) {
    float[] values = new float[Math.toIntExact(batch.size() * part.shape().size())];
    int stride = Math.toIntExact(batch.sample().encodedShape().size() * run / part.shape().size());
    ByteBuffer encoded = batch.values();
    double low = part.range().low();
    double step = (part.range().high() - low) / 255;
    for (int i = 0; i < values.length; i++) {
      int at = i / run * stride + from + i % run;
      values[i] =
          part.encoding() == Encoding.UINT8
              ? (float) (low + step * (encoded.get(at) & 0xff))
              : encoded.getFloat(at * Float.BYTES);
    }
    return new Samples(part, batch.size(), values);
  }

  /** The numbers of one sample. */
  public float[] values(int index) {
    int size = Math.toIntExact(sample.shape().size());
    return Arrays.copyOfRange(values, index * size, (index + 1) * size);
  }
}
