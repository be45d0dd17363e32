package example.benchmarks.libtorch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Creates what a player learns, kernels of convolutions in channels-last memory. */
final class Weights {
  private final List<Tensor> all = new ArrayList<>();

  Tensor normal(double deviation, long... shape) {
    Tensor values = torch.randn(shape).mul(Numbers.of(deviation));
    return add(shape.length == 4 ? values.contiguous(torch.MemoryFormat.ChannelsLast) : values);
  }

  Tensor constant(double value, long size) {
    return add(torch.zeros(size).add_(Numbers.of(value)));
  }

  private Tensor add(Tensor values) {
    Tensor leaf = values.detach().requires_grad_(true);
    all.add(leaf);
    return leaf;
  }

  List<Tensor> all() {
    return List.copyOf(all);
  }

  TensorVector vector() {
    return new TensorVector(all.toArray(Tensor[]::new));
  }

  long count() {
    return all.stream().mapToLong(Tensor::numel).sum();
  }

  double magnitude() {
    try (NoGradGuard guard = new NoGradGuard()) {
      return all.stream().mapToDouble(weight -> weight.abs().sum().item_float()).sum();
    }
  }
}
