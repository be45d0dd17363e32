package example.benchmarks.libtorch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** 32×32×3 → 16×16×64 → 8×8×128 → 4×4×256 → 1, in channels-last memory throughout. */
final class DcganDiscriminator implements Net {
  private static final double DEVIATION = 0.02;
  private static final long[] CHANNELS = {3, 64, 128, 256};
  private static final long FEATURES = 4 * 4 * 256;
  private static final long KERNEL = 4;

  private final List<Tensor> kernels = new ArrayList<>();
  private final List<BatchNorm> norms = new ArrayList<>();
  private final TensorOptional firstBias;
  private final TensorOptional none = new TensorOptional();
  private final Tensor head;
  private final TensorOptional headBias;
  private final Scalar leak = Numbers.of(0.2);

  DcganDiscriminator(Weights weights) {
    for (int i = 0; i + 1 < CHANNELS.length; i++) {
      kernels.add(weights.normal(DEVIATION, CHANNELS[i + 1], CHANNELS[i], KERNEL, KERNEL));
    }
    firstBias = new TensorOptional(weights.constant(0, CHANNELS[1]));
    norms.add(new BatchNorm(weights, CHANNELS[2]));
    norms.add(new BatchNorm(weights, CHANNELS[3]));
    head = weights.normal(DEVIATION, 1, FEATURES);
    headBias = new TensorOptional(weights.constant(0, 1));
  }

  @Override
  public Tensor forward(Tensor images) {
    Tensor x = images;
    for (int i = 0; i < kernels.size(); i++) {
      Tensor y = Convolutions.strided(x, kernels.get(i), i == 0 ? firstBias : none);
      x = torch.leaky_relu(i == 0 ? y : norms.get(i - 1).apply(y), leak);
    }
    return torch.linear(x.permute(0, 2, 3, 1).reshape(-1, FEATURES), head, headBias);
  }
}
