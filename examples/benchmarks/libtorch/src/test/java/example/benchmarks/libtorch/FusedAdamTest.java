package example.benchmarks.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class FusedAdamTest {
  private static final double RATE = 1e-2;

  @Test
  void movesEveryWeightOfAConvolutionAgainstItsOwnGradient() {
    torch.manual_seed(1);
    Weights weights = new Weights();
    Tensor kernel = weights.normal(1, 5, 3, 4, 4);
    Tensor images = torch.randn(2, 3, 8, 8).contiguous(torch.MemoryFormat.ChannelsLast);
    FusedAdam adam = new FusedAdam(weights, RATE, 0.5);
    Tensor before = kernel.detach().clone();
    Tensor gradient = torch.grad(new TensorVector(loss(images, kernel)), weights.vector()).get(0);

    adam.step(loss(images, kernel));

    try (NoGradGuard guard = new NoGradGuard()) {
      Tensor expected = gradient.sign().mul(Numbers.of(-RATE));
      Tensor error = kernel.sub(before).sub(expected).abs().max();
      assertThat(error.item_double()).isCloseTo(0, within(1e-5));
    }
  }

  private static Tensor loss(Tensor images, Tensor kernel) {
    Tensor y = Convolutions.strided(images, kernel, new TensorOptional());
    return y.mul(y).sum();
  }
}
