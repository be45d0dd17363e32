package example.benchmarks.libtorch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** One hidden layer of rectifiers. */
final class Perceptron implements Net {
  private static final long HIDDEN = 128;

  private final Tensor hidden;
  private final TensorOptional hiddenBias;
  private final Tensor output;
  private final TensorOptional outputBias;

  Perceptron(Weights weights, long inputs, long outputs) {
    hidden = weights.normal(Math.sqrt(2.0 / inputs), HIDDEN, inputs);
    hiddenBias = new TensorOptional(weights.constant(0, HIDDEN));
    output = weights.normal(Math.sqrt(2.0 / (HIDDEN + outputs)), outputs, HIDDEN);
    outputBias = new TensorOptional(weights.constant(0, outputs));
  }

  @Override
  public Tensor forward(Tensor x) {
    return torch.linear(torch.relu(torch.linear(x, hidden, hiddenBias)), output, outputBias);
  }
}
