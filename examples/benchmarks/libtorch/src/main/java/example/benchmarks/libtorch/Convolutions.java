package example.benchmarks.libtorch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** Convolutions of stride 2 with kernels of 4×4, padded by 1: what TensorFlow calls SAME. */
final class Convolutions {
  private static final long[] STRIDE = {2, 2};
  private static final long[] PADDING = {1, 1};
  private static final long[] NO_PADDING = {0, 0};
  private static final long[] DILATION = {1, 1};

  private Convolutions() {}

  static Tensor strided(Tensor x, Tensor kernel, TensorOptional bias) {
    return torch.conv2d(x, kernel, bias, STRIDE, PADDING, DILATION, 1);
  }

  static Tensor transposed(Tensor x, Tensor kernel, TensorOptional bias) {
    return torch.conv_transpose2d(x, kernel, bias, STRIDE, PADDING, NO_PADDING, 1, DILATION);
  }
}
