package example.benchmarks.libtorch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** Batch normalisation in training, whose moving statistics follow the batch. */
final class BatchNorm {
  private static final double MOMENTUM = 0.1;
  private static final double EPSILON = 1e-5;

  private final TensorOptional scale;
  private final TensorOptional offset;
  private final TensorOptional mean;
  private final TensorOptional variance;

  BatchNorm(Weights weights, long channels) {
    scale = new TensorOptional(weights.constant(1, channels));
    offset = new TensorOptional(weights.constant(0, channels));
    mean = new TensorOptional(torch.zeros(channels));
    variance = new TensorOptional(torch.ones(channels));
  }

  Tensor apply(Tensor x) {
    return torch.batch_norm(x, scale, offset, mean, variance, true, MOMENTUM, EPSILON, false);
  }
}
