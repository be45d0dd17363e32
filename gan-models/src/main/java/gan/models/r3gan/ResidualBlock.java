package gan.models.r3gan;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.models.layer.Conv2d;
import gan.models.layer.GroupedConv2d;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.family.TFloating;

/**
 * {@code x + C(a(B(a(A(x)))))}: A makes more channels pixel by pixel, B convolves 3×3 in groups, C
 * goes back to as many channels as before, and a adds a bias and rectifies leakily.
 *
 * <p>It starts as the identity: C starts at zero, and A and B are small, the smaller the more
 * blocks there are, so that no normalisation is needed (<a
 * href="https://arxiv.org/abs/1901.09321">Zhang et al. 2019</a>).
 */
final class ResidualBlock {
  private static final float LEAK = 0.2f;

  private final Conv2d expand;
  private final Parameter firstBias;
  private final GroupedConv2d convolve;
  private final Parameter secondBias;
  private final Conv2d contract;

  ResidualBlock(Parameters parameters, String name, int channels, Sizes sizes) {
    int inside = channels * sizes.expansion();
    double gain = Math.sqrt(2 / (1 + LEAK * (double) LEAK)) * Math.pow(sizes.allBlocks(), -0.25);
    Initializer zeros = Initializer.zeros();
    expand =
        new Conv2d(
            parameters, name + ".expand", 1, 1, channels, inside, scaled(gain, channels), false);
    firstBias = parameters.weight(name + ".bias1", Shape.of(inside), zeros);
    convolve =
        new GroupedConv2d(
            parameters,
            name + ".grouped",
            3,
            inside,
            inside / sizes.groupSize(),
            scaled(gain, 9L * sizes.groupSize()));
    secondBias = parameters.weight(name + ".bias2", Shape.of(inside), zeros);
    contract = new Conv2d(parameters, name + ".contract", 1, 1, inside, channels, zeros, false);
  }

  /** Normal numbers that multiply the deviation of what comes in by a gain. */
  static Initializer scaled(double gain, long inputs) {
    return Initializer.normal(gain / Math.sqrt((double) inputs));
  }

  Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    Operand<TFloating> y = activated(pass, expand.apply(pass, x), firstBias);
    y = activated(pass, convolve.apply(pass, y), secondBias);
    return pass.tf().math.add(x, contract.apply(pass, y));
  }

  private static Operand<TFloating> activated(Pass pass, Operand<TFloating> x, Parameter bias) {
    return pass.tf().nn.leakyRelu(pass.tf().nn.biasAdd(x, pass.read(bias)), LeakyRelu.alpha(LEAK));
  }
}
