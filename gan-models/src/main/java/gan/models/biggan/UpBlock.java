package gan.models.biggan;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.models.layer.Conv2d;
import gan.models.layer.Kernel;
import gan.models.layer.ModulatedBatchNorm;
import gan.models.layer.Upsample;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * A residual block that doubles the sides: normalise by a vector, rectify, enlarge, convolve,
 * normalise, rectify, convolve, beside a convolution of one pixel, enlarged.
 *
 * <p>No convolution has a bias: every way to the image leads through a normalisation that takes the
 * mean of each channel away. The shortcut convolves before it enlarges, which gives the same for a
 * quarter of the work.
 */
final class UpBlock {
  private final ModulatedBatchNorm firstNorm;
  private final ModulatedBatchNorm secondNorm;
  private final Conv2d first;
  private final Conv2d second;
  private final Conv2d shortcut;

  UpBlock(
      Parameters parameters,
      String name,
      long from,
      long to,
      long condition,
      double momentum,
      Kernel.Maker kernels) {
    firstNorm =
        new ModulatedBatchNorm(parameters, name + ".norm1", from, condition, momentum, kernels);
    first = new Conv2d(parameters, name + ".conv1", 3, 1, from, to, kernels, false);
    secondNorm =
        new ModulatedBatchNorm(parameters, name + ".norm2", to, condition, momentum, kernels);
    second = new Conv2d(parameters, name + ".conv2", 3, 1, to, to, kernels, false);
    shortcut = new Conv2d(parameters, name + ".shortcut", 1, 1, from, to, kernels, false);
  }

  /** The condition is {@code [n, condition]}. */
  Operand<TFloating> apply(Pass pass, Operand<TFloating> x, Operand<TFloating> condition) {
    Operand<TFloating> y = pass.tf().nn.relu(firstNorm.apply(pass, x, condition));
    y = first.apply(pass, Upsample.NEAREST.apply(pass, y, 2));
    y = second.apply(pass, pass.tf().nn.relu(secondNorm.apply(pass, y, condition)));
    Operand<TFloating> beside = Upsample.NEAREST.apply(pass, shortcut.apply(pass, x), 2);
    return pass.tf().math.add(y, beside);
  }
}
