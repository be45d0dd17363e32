package gan.data.digits;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.data.random.Draws;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Handwritten-like digits, white on black, endless: sample i is a pure function of (seed, i), the
 * same on every machine.
 *
 * <p>A few hundred writers, made from the seed, each have their slant, their pen and their way to
 * form each digit. A sample is one digit by one of them, written a little differently every time.
 * As in MNIST (LeCun et al. 1998), the digit fills a box of 20/28 of the image and its ink is
 * centred; the mean intensity is about 0.13 too.
 *
 * <p>Every ten consecutive samples from a multiple of ten hold each label once, in an order that
 * depends on the seed. Samples are bytes, {@code [size, size, 1]}, 0 for black. Safe for use by
 * several threads.
 */
public final class DigitsSource implements DataSource {
  private static final int CLASSES = 10;
  private static final int WRITERS = 512;
  private static final int ORDER_STREAM = 0;
  private static final int WRITER_STREAM = 1;
  private static final int SAMPLE_STREAM = 2;
  private static final int[] UNITS_MODULO_10 = {1, 3, 7, 9};

  private final int size;
  private final long seed;
  private final SampleSpec sample;

  /** Digits of one size and seed. */
  public DigitsSource(DigitsOptions options, long seed) {
    this.size = options.size();
    this.seed = seed;
    this.sample = SampleSpec.image(size, size, 1, CLASSES);
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
    Objects.checkIndex(index, Long.MAX_VALUE);
    int label = label(index);
    Draws draws = draws(SAMPLE_STREAM, index);
    Writer writer = Writer.from(draws(WRITER_STREAM, draws.below(WRITERS)));
    into.slot(slot).put(writer.write(label, draws, size));
    into.label(slot, label);
  }

  private int label(long index) {
    Draws order = draws(ORDER_STREAM, index / CLASSES);
    int stride = UNITS_MODULO_10[order.below(UNITS_MODULO_10.length)];
    return (int) (index % CLASSES * stride + order.below(CLASSES)) % CLASSES;
  }

  private Draws draws(int stream, long index) {
    return new Draws(seed).fork(stream).fork(index);
  }
}
