package gan.core.gradient;

import java.util.List;
import org.tensorflow.Operand;

/**
 * Backward ops of convolutions: a convolution is linear in its images and in its filter, and so are
 * its two gradients in the two tensors that each is made of.
 *
 * <p>With {@code <c>, <x>, <f>} for the convolution, its gradient to the input and its gradient to
 * the filter, every derivative of one is another: {@code k · <f>(x, dy) = c(x, k) · dy = x · <x>(k,
 * dy)}.
 */
final class Convolutions {
  private static final List<String> GEOMETRY =
      List.of("strides", "padding", "explicit_paddings", "data_format", "dilations");
  private static final String DEPTHWISE = "DepthwiseConv2dNative";

  private Convolutions() {}

  /** {@code Conv2DBackpropFilter(x, filter shape, dy)}. */
  static List<Operand<?>> filter(GradientCall call) {
    return filter(call, "Conv2D", "Conv2DBackpropInput");
  }

  /** {@code DepthwiseConv2dNativeBackpropFilter(x, filter shape, dy)}. */
  static List<Operand<?>> depthwiseFilter(GradientCall call) {
    return filter(call, DEPTHWISE, DEPTHWISE + "BackpropInput");
  }

  /** {@code DepthwiseConv2dNativeBackpropInput(x shape, filter, dy)}. */
  static List<Operand<?>> depthwiseInput(GradientCall call) {
    return List.of(
        call.none(),
        call.like(
            DEPTHWISE + "BackpropFilter", GEOMETRY, call.seed(), call.shapeOf(1), call.input(2)),
        call.like(DEPTHWISE, GEOMETRY, call.seed(), call.input(1)));
  }

  private static List<Operand<?>> filter(GradientCall call, String forward, String toInput) {
    return List.of(
        call.like(toInput, GEOMETRY, call.shapeOf(0), call.seed(), call.input(2)),
        call.none(),
        call.like(forward, GEOMETRY, call.input(0), call.seed()));
  }
}
