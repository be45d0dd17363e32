package gan.data.stackeddigits;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.data.digits.DigitsOptions;
import gan.data.digits.DigitsSource;
import gan.data.random.Draws;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Three independent digits of {@link DigitsSource} as the channels of one image, endless: sample i
 * is a pure function of (seed, i), the same on every machine. After stacked MNIST (Metz et al.
 * 2017, arXiv 1611.02163).
 *
 * <p>Samples are bytes, {@code [size, size, 3]}; the label of the digits a, b and c is 100·a + 10·b
 * + c, so the 1,000 classes are the modes. Safe for use by several threads.
 *
 * <p>It is no {@link gan.core.spi.KnownDistribution}: that there are 1,000 modes is known, but
 * which of them a generated image belongs to can only be told by a classifier trained on digits,
 * whose errors are no ground truth.
 */
public final class StackedDigitsSource implements DataSource {
  private static final int CHANNELS = 3;
  private static final int MODES = 1000;

  private final DigitsSource digits;
  private final long seed;
  private final SampleSpec sample;

  /** Stacks of one size and seed. */
  public StackedDigitsSource(StackedDigitsOptions options, long seed) {
    this.digits = new DigitsSource(new DigitsOptions(options.size()), seed);
    this.seed = seed;
    this.sample = SampleSpec.image(options.size(), options.size(), CHANNELS, MODES);
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
    Batch drawn = new Batch(digits.sample(), CHANNELS);
    int label = 0;
    for (int channel = 0; channel < CHANNELS; channel++) {
      digits.read(draws.below(Integer.MAX_VALUE), drawn, channel);
      label = 10 * label + drawn.label(channel);
    }
    interleave(drawn, into.slot(slot));
    into.label(slot, label);
  }

  private static void interleave(Batch channels, ByteBuffer image) {
    ByteBuffer values = channels.values();
    int pixels = channels.sample().bytes();
    for (int pixel = 0; pixel < pixels; pixel++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        image.put(values.get(channel * pixels + pixel));
      }
    }
  }
}
