package gan.core.gradient;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.types.TInt32;

/**
 * Ops that are linear in one input and constant, or constant almost everywhere, in the others: the
 * gradient is the adjoint op applied to the seed.
 *
 * <p>Such are the backward ops of rectifiers, pooling, resizing and slicing, whose adjoints are the
 * forward ops.
 */
final class Linear {
  private static final List<String> WINDOW = List.of("ksize", "strides", "padding", "data_format");
  private static final List<String> WINDOW_OF_INPUTS = List.of("padding", "data_format");
  private static final List<String> SAMPLING = List.of("align_corners", "half_pixel_centers");
  private static final List<String> MASKS =
      List.of("begin_mask", "end_mask", "ellipsis_mask", "new_axis_mask", "shrink_axis_mask");

  private Linear() {}

  /** {@code ReluGrad(dy, x)} and its like, where x only chooses. */
  static Formula rectifier(String type) {
    return of(0, call -> call.like(type, List.of(), call.seed(), call.input(1)));
  }

  /** {@code BiasAddGrad(dy)}. */
  static Formula bias() {
    return of(
        0,
        call ->
            call.like(
                "BiasAdd",
                List.of("data_format"),
                call.tf().zerosLike(call.input(0)),
                call.seed()));
  }

  /** {@code AvgPoolGrad(shape, dy)}. */
  static Formula averagePool() {
    return of(1, call -> call.like("AvgPool", WINDOW, call.seed()));
  }

  /** {@code MaxPoolGrad(x, y, dy)}, where x and y only choose. */
  static Formula maxPool() {
    return of(
        2, call -> call.like("MaxPoolGradGrad", WINDOW, call.input(0), call.input(1), call.seed()));
  }

  /** {@code MaxPoolGradV2(x, y, dy, ksize, strides)}. */
  static Formula maxPoolV2() {
    return of(
        2,
        call ->
            call.like(
                "MaxPoolGradGradV2",
                WINDOW_OF_INPUTS,
                call.input(0),
                call.input(1),
                call.seed(),
                call.input(3),
                call.input(4)));
  }

  /**
   * {@code ResizeBilinearGrad(dy, …)} and its like.
   *
   * @param forward the op that resizes
   */
  static Formula resize(String forward) {
    return of(0, call -> call.like(forward, SAMPLING, call.seed(), imageSize(call)));
  }

  /** {@code StridedSliceGrad(shape, begin, end, strides, dy)}. */
  static Formula stridedSlice() {
    return of(
        4,
        call ->
            call.like(
                "StridedSlice", MASKS, call.seed(), call.input(1), call.input(2), call.input(3)));
  }

  private static Formula of(int linear, Function<GradientCall, Operand<?>> adjoint) {
    return call -> {
      List<Operand<?>> gradients = new ArrayList<>(call.nones());
      gradients.set(linear, adjoint.apply(call));
      return gradients;
    };
  }

  /** Height and width of the first input, {@code [n, height, width, channels]}. */
  private static Operand<TInt32> imageSize(GradientCall call) {
    return call.tf().slice(call.shapeOf(0), call.tf().array(1), call.tf().array(2));
  }
}
