package example.benchmarks.libtorch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** 100 → 4×4×256 → 8×8×128 → 16×16×64 → 32×32×3, in channels-last memory throughout. */
final class DcganGenerator implements Net {
  private static final double DEVIATION = 0.02;
  private static final long BASE = 4;
  private static final long[] CHANNELS = {256, 128, 64, 3};
  private static final long KERNEL = 4;

  private final Tensor base;
  private final List<BatchNorm> norms = new ArrayList<>();
  private final List<Tensor> kernels = new ArrayList<>();
  private final TensorOptional lastBias;
  private final TensorOptional none = new TensorOptional();

  DcganGenerator(Weights weights, long latentSize) {
    base = weights.normal(DEVIATION, BASE * BASE * CHANNELS[0], latentSize);
    for (int i = 0; i + 1 < CHANNELS.length; i++) {
      norms.add(new BatchNorm(weights, CHANNELS[i]));
      kernels.add(weights.normal(DEVIATION, CHANNELS[i], CHANNELS[i + 1], KERNEL, KERNEL));
    }
    lastBias = new TensorOptional(weights.constant(0, CHANNELS[CHANNELS.length - 1]));
  }

  @Override
  public Tensor forward(Tensor latent) {
    Tensor x = torch.linear(latent, base).view(-1, BASE, BASE, CHANNELS[0]).permute(0, 3, 1, 2);
    for (int i = 0; i < kernels.size(); i++) {
      Tensor rectified = torch.relu(norms.get(i).apply(x));
      TensorOptional bias = i == kernels.size() - 1 ? lastBias : none;
      x = Convolutions.transposed(rectified, kernels.get(i), bias);
    }
    return torch.tanh(x);
  }
}
