package gan.core.evaluate;

import gan.core.game.Sampler;
import gan.core.game.Samples;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Samples that a generator makes for the labels and images of real ones.
 *
 * <p>They are drawn a hundred at a time, each hundred with latent vectors of its own: what a sample
 * is does not depend on how many there are. What travels as bytes is rounded to bytes, since real
 * samples were. Kept in memory as long as there is room for all.
 */
final class GeneratedSource implements Source {
  private static final int AT_ONCE = 100;
  private static final long MOST_KEPT = 1L << 27;
  private static final int BYTE = 255;

  private final Sampler sampler;
  private final Source like;
  private final int count;
  private final long seed;
  private final Samples[] drawn;
  private final boolean isKept;
  private int[] asked;

  /**
   * Samples to be drawn.
   *
   * @param like the real samples whose labels and images are asked for, again from the first where
   *     there are too few
   * @param seed which latent vectors
   */
  GeneratedSource(Sampler sampler, Source like, int count, long seed) {
    this.sampler = sampler;
    this.like = like;
    this.count = count;
    this.seed = seed;
    this.drawn = new Samples[(count + AT_ONCE - 1) / AT_ONCE];
    this.isKept = count * like.sample().shape().size() <= MOST_KEPT;
  }

  @Override
  public SampleSpec sample() {
    return like.sample();
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public Samples read(int from, int to) {
    List<Samples> parts = new ArrayList<>();
    for (int part = from / AT_ONCE; part * AT_ONCE < to; part++) {
      int before = part * AT_ONCE;
      Samples all = part(part);
      parts.add(all.range(Math.max(from - before, 0), Math.min(to - before, all.count())));
    }
    return Samples.joined(parts);
  }

  @Override
  public Optional<int[]> labels() {
    return sampler.isConditional() && sample().isLabelled()
        ? Optional.of(asked(0, count))
        : Optional.empty();
  }

  private Samples part(int part) {
    if (drawn[part] != null) {
      return drawn[part];
    }
    int from = part * AT_ONCE;
    int to = Math.min(count, from + AT_ONCE);
    Samples made = rounded(sampler.draw(key(part), asked(from, to), given(from, to)));
    if (isKept) {
      drawn[part] = made;
    }
    return made;
  }

  private long key(int part) {
    return new SplittableRandom(seed + part * 0x9E3779B97F4A7C15L).nextLong();
  }

  private int[] asked(int from, int to) {
    if (asked == null) {
      // Whoever ignores labels need not wait until those of all real samples are read.
      Optional<int[]> real = sampler.isConditional() ? like.labels() : Optional.empty();
      int[] labels = real.orElseGet(() -> new int[like.count()]);
      asked = IntStream.range(0, count).map(i -> labels[i % labels.length]).toArray();
    }
    return Arrays.copyOfRange(asked, from, to);
  }

  private Optional<Samples> given(int from, int to) {
    return sample().isPaired()
        ? Optional.of(
            Samples.joined(
                IntStream.range(from, to)
                    .map(i -> i % like.count())
                    .mapToObj(i -> like.read(i, i + 1).given().orElseThrow())
                    .toList()))
        : Optional.empty();
  }

  private Samples rounded(Samples made) {
    if (sample().encoding() != SampleSpec.Encoding.UINT8) {
      return made;
    }
    ValueRange range = sample().range();
    double step = (range.high() - range.low()) / BYTE;
    float[] values = new float[made.values().length];
    for (int i = 0; i < values.length; i++) {
      double level = Math.rint((made.values()[i] - range.low()) / step);
      values[i] = (float) (range.low() + step * Math.max(0, Math.min(BYTE, level)));
    }
    return new Samples(sample(), made.count(), values);
  }
}
