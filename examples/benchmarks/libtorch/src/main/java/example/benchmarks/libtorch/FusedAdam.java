package example.benchmarks.libtorch;

import java.util.List;
import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorList;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * What {@code torch.optim.Adam(fused=True)} does: one kernel for all weights of a player. The C++
 * library's own Adam has no such choice, so the kernel is called by its name.
 */
final class FusedAdam {
  private static final double BETA_2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final OperatorHandle kernel =
      Dispatcher.singleton().findSchemaOrThrow("aten::_fused_adam_", "");
  private final double learningRate;
  private final double beta1;
  private final TensorVector weights;
  private final TensorVector means = new TensorVector();
  private final TensorVector squares = new TensorVector();
  private final TensorVector updates = new TensorVector();
  private final Tensor update = torch.zeros(1);
  private final Scalar one = Numbers.of(1);

  FusedAdam(Weights weights, double learningRate, double beta1) {
    this.learningRate = learningRate;
    this.beta1 = beta1;
    this.weights = weights.vector();
    for (Tensor weight : weights.all()) {
      means.push_back(torch.zeros_like(weight));
      squares.push_back(torch.zeros_like(weight));
      updates.push_back(update);
    }
  }

  /** The kernel takes numbers as they lie in memory: gradients must lie as their weights do. */
  void step(Tensor loss) {
    TensorVector gradients = torch.grad(new TensorVector(loss), weights);
    for (long i = 0; i < gradients.size(); i++) {
      Tensor gradient = gradients.get(i);
      if (gradient.dim() == 4) {
        gradients.put(i, gradient.contiguous(torch.MemoryFormat.ChannelsLast));
      }
    }
    update.add_(one);
    List<IValue> arguments =
        List.of(
            list(weights),
            list(gradients),
            list(means),
            list(squares),
            list(new TensorVector()),
            list(updates),
            new IValue(learningRate),
            new IValue(beta1),
            new IValue(BETA_2),
            new IValue(0.0),
            new IValue(EPSILON),
            new IValue(false),
            new IValue(false),
            new IValue(),
            new IValue());
    kernel.callBoxed(new IValueVector(arguments.toArray(IValue[]::new)));
  }

  /** A list of tensors is a list of values to the dispatcher: both are one pointer to the same. */
  private static IValue list(TensorVector tensors) {
    return new IValue(new GenericList(new TensorList(tensors)));
  }
}
