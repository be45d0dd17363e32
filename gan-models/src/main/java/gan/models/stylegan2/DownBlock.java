package gan.models.stylegan2;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.models.layer.Conv2d;
import gan.models.layer.EqualizedRate;
import gan.models.layer.Fir;
import gan.models.layer.Kernel;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * A residual block that halves the sides: two convolutions of 3×3, the second of which moves by two
 * pixels over filtered maps, beside a convolution of one pixel over filtered and halved ones. The
 * sum is divided by √2, which keeps the deviation.
 */
final class DownBlock {
  private final Conv2d first;
  private final Conv2d second;
  private final Conv2d shortcut;

  DownBlock(Parameters parameters, String name, int from, int to) {
    Kernel.Maker kernels = EqualizedRate.kernels(1, 1);
    first = new Conv2d(parameters, name + ".conv1", 3, 1, from, from, kernels, true);
    second = new Conv2d(parameters, name + ".conv2", 3, 2, from, to, kernels, true);
    shortcut = new Conv2d(parameters, name + ".shortcut", 1, 1, from, to, kernels, false);
  }

  Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    Operand<TFloating> y = Rectifier.apply(pass, first.apply(pass, x));
    // An odd number of pixels, in whose middle the kernel starts: only the border is padded more.
    y = Rectifier.apply(pass, second.apply(pass, Fir.smoothed(pass, y, 1, 1)));
    Operand<TFloating> beside = shortcut.apply(pass, Fir.halved(pass, x));
    return pass.tf().math.mul(pass.tf().math.add(y, beside), pass.constant(Math.sqrt(0.5)));
  }
}
