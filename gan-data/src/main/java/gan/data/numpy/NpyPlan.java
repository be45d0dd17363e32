package gan.data.numpy;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import gan.core.spi.ValueRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.Shape;

/**
 * How a sample comes from an array.
 *
 * @param shape the sample's shape: height, width and channels, or the length of a vector
 * @param offsets where the sample's numbers lie, from its first, row by row, channels last
 * @param range the two numbers that become -1 and 1; empty if numbers are left as they are
 * @param isBytes whether samples travel as bytes, just as they are in the file
 */
record NpyPlan(Shape shape, List<Integer> offsets, Optional<ValueRange> range, boolean isBytes) {
  private static final ValueRange BYTES = new ValueRange(0, 255);
  private static final int MOST_CHANNELS = 4;

  /**
   * Finds out what the axes mean and how numbers are scaled.
   *
   * @throws GanException if the options do not fit the array
   */
  static NpyPlan of(NpyArray array, NpyOptions options) {
    int axes = array.shape().size();
    Layout layout = options.layout().orElse(axes < 3 ? Layout.VECTOR : Layout.HWC);
    List<Integer> order = order(array, options, layout);
    List<Integer> offsets = List.of(0);
    for (int axis : order) {
      offsets = with(offsets, array.shape().get(axis), array.stride(axis));
    }
    boolean isImage = layout != Layout.VECTOR;
    Optional<ValueRange> range = range(array, options.range(), isImage);
    boolean isBytes = isImage && array.type() == NpyType.U1 && range.equals(Optional.of(BYTES));
    return new NpyPlan(
        isImage ? image(array, order) : Shape.of(offsets.size()), offsets, range, isBytes);
  }

  private static List<Integer> with(List<Integer> offsets, int length, int stride) {
    return offsets.stream()
        .flatMap(start -> IntStream.range(0, length).mapToObj(i -> start + i * stride))
        .toList();
  }

  private static Shape image(NpyArray array, List<Integer> order) {
    int channels = order.size() == 3 ? array.shape().get(order.get(2)) : 1;
    return Shape.of(array.shape().get(order.get(0)), array.shape().get(order.get(1)), channels);
  }

  /** The axes after the first, in the order of a sample. */
  private static List<Integer> order(NpyArray array, NpyOptions options, Layout layout) {
    int axes = array.shape().size();
    if (layout == Layout.VECTOR) {
      return IntStream.range(1, axes).boxed().toList();
    }
    if (axes != 3 && axes != 4) {
      String name = layout.name().toLowerCase(Locale.ROOT);
      throw refuse(
          "'layout' is " + name + ", but '" + array.file() + "' has the shape " + array.shape(),
          "set 'layout: vector', or save an array of 3 or 4 axes.");
    }
    if (axes == 3) {
      return List.of(1, 2);
    }
    boolean odd = array.shape().get(3) > MOST_CHANNELS && array.shape().get(1) <= MOST_CHANNELS;
    if (options.layout().isEmpty() && odd) {
      throw refuse(
          "'"
              + array.file()
              + "' has the shape "
              + array.shape()
              + ", whose last axis is hardly"
              + " one of channels",
          "set 'layout: chw', or 'layout: hwc' if it is one.");
    }
    return layout == Layout.CHW ? List.of(2, 3, 1) : List.of(1, 2, 3);
  }

  private static Optional<ValueRange> range(NpyArray array, List<Double> stated, boolean isImage) {
    if (stated.isEmpty()) {
      return switch (array.type()) {
        case U1 -> isImage ? Optional.of(BYTES) : Optional.empty();
        case BOOL -> isImage ? Optional.of(ValueRange.UNIT) : Optional.empty();
        default -> Optional.empty();
      };
    }
    boolean ordered = stated.size() == 2 && stated.get(0) < stated.get(1);
    if (!ordered || !new ValueRange(stated.get(0), stated.get(1)).isBounded()) {
      throw refuse(
          "'range' is " + stated + ", which is not a smaller and a larger number",
          "write two numbers, such as [0, 255].");
    }
    return Optional.of(new ValueRange(stated.get(0), stated.get(1)));
  }

  private static GanException refuse(String message, String fix) {
    return new GanException(Problem.of(ErrorCode.INVALID_VALUE, message, fix));
  }

  /** What one sample is. */
  SampleSpec sample(int classes) {
    return new SampleSpec(
        shape,
        isBytes ? Encoding.UINT8 : Encoding.FLOAT32,
        range.isPresent() ? ValueRange.SYMMETRIC : ValueRange.UNBOUNDED,
        classes);
  }

  /** A number as it stands in a sample. */
  float scaled(double number) {
    if (range.isEmpty()) {
      return (float) number;
    }
    double low = range.get().low();
    return (float) (2 * (number - low) / (range.get().high() - low) - 1);
  }
}
