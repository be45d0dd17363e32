package gan.data.numpy;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Images or vectors from an npy or npz file, in the order of the array's first axis.
 *
 * <p>Images are {@code [height, width, channels]}: bytes travel as bytes, other numbers as floats
 * that are mapped linearly from the stated range onto [-1, 1]. Vectors are {@code [n]}, mapped so
 * if a range is stated, and as they are otherwise. Every number is looked at when the file is
 * opened: it must be finite, and within the range. Files are held in memory. Safe for use by
 * several threads.
 */
public final class NpySource implements DataSource {
  private final NpyArray samples;
  private final NpyPlan plan;
  private final Optional<int[]> labels;
  private final SampleSpec sample;
  private final int[] offsets;

  private NpySource(NpyArray samples, NpyPlan plan, Optional<int[]> labels) {
    this.samples = samples;
    this.plan = plan;
    this.labels = labels;
    this.offsets = plan.offsets().stream().mapToInt(offset -> offset).toArray();
    this.sample =
        plan.sample(labels.map(found -> IntStream.of(found).max().orElse(0) + 1).orElse(0));
  }

  /**
   * Reads and checks the file.
   *
   * @throws GanException if it is missing, damaged or holds objects, if options do not fit it, if a
   *     number is not finite or outside the range, or if labels do not fit
   */
  public static NpySource open(NpyOptions options) {
    long spare = Runtime.getRuntime().maxMemory() / 2;
    NpyFiles files = NpyFiles.read(options, (int) Math.min(spare, Integer.MAX_VALUE - 8));
    NpyArray samples = files.samples();
    NpyPlan plan = NpyPlan.of(samples, options);
    Optional<int[]> labels = files.labels().map(array -> NpyLabels.read(array, samples));
    NpySource source = new NpySource(samples, plan, labels);
    source.check();
    return source;
  }

  private void check() {
    if (plan.isBytes()) {
      return;
    }
    ValueRange range = plan.range().orElse(ValueRange.UNBOUNDED);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < samples.count(); i++) {
      for (int k = 0; k < offsets.length; k++) {
        double number = number(i, k);
        if (!Double.isFinite((float) number)) {
          throw notFinite(i, k, number);
        }
        low = Math.min(low, number);
        high = Math.max(high, number);
      }
    }
    if (sample.isImage() && plan.range().isEmpty()) {
      throw noRange(low, high);
    }
    if (low < range.low() || high > range.high()) {
      throw outside(range, low, high);
    }
  }

  private GanException notFinite(int index, int position, double number) {
    return new GanException(
        Problem.of(
            ErrorCode.DATA_FORMAT,
            String.format(
                Locale.ROOT,
                "'%s' holds %s: sample %,d, number %,d of it, both from 0",
                samples.file(),
                Double.isNaN(number) ? "NaN" : "a number too large for a float",
                index,
                position),
            "replace it, or leave the sample out."));
  }

  private GanException noRange(double low, double high) {
    return new GanException(
        Problem.of(
            ErrorCode.INVALID_VALUE,
            String.format(
                Locale.ROOT,
                "'range' is needed for images of type '%s': the numbers in '%s' lie between %s and"
                    + " %s",
                samples.type().code(),
                samples.file(),
                low,
                high),
            "write the two numbers that stand for black and white, such as 'range: [0, 1]'."));
  }

  private GanException outside(ValueRange range, double low, double high) {
    return new GanException(
        Problem.of(
            ErrorCode.INVALID_VALUE,
            String.format(
                Locale.ROOT,
                "'range' is %s, but the numbers in '%s' lie between %s and %s",
                range,
                samples.file(),
                low,
                high),
            "write a range that holds them all."));
  }

  private double number(int index, int position) {
    return samples.value(index * samples.stride(0) + offsets[position]);
  }

  @Override
  public SampleSpec sample() {
    return sample;
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(samples.count());
  }

  @Override
  public void read(long index, Batch into, int slot) {
    int position = (int) Objects.checkIndex(index, samples.count());
    ByteBuffer to = into.slot(slot);
    for (int k = 0; k < offsets.length; k++) {
      double number = number(position, k);
      if (plan.isBytes()) {
        to.put((byte) number);
      } else {
        to.putFloat(plan.scaled(number));
      }
    }
    labels.ifPresent(found -> into.label(slot, found[position]));
  }
}
