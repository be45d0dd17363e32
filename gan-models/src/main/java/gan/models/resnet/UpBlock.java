package gan.models.resnet;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.models.layer.Conv2d;
import gan.models.layer.Norm;
import gan.models.layer.Upsample;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * A residual block that doubles the sides: normalise, activate, enlarge, convolve, normalise,
 * activate, convolve, beside a convolution of one pixel, enlarged.
 *
 * <p>The shortcut convolves before it enlarges, which gives the same for a quarter of the work. No
 * convolution has a bias where every way to the image leads through a normalisation that takes the
 * mean of each channel away.
 */
final class UpBlock {
  private final Style style;
  private final Upsample upsampling;
  private final Norm firstNorm;
  private final Norm secondNorm;
  private final Conv2d first;
  private final Conv2d second;
  private final Conv2d shortcut;

  UpBlock(
      Parameters parameters, String name, long from, long to, Style style, Upsample upsampling) {
    boolean biased = !style.normalization().centresChannels();
    this.style = style;
    this.upsampling = upsampling;
    this.firstNorm = style.norm(parameters, name + ".norm1", from);
    this.first = style.convolution(parameters, name + ".conv1", 3, from, to, biased);
    this.secondNorm = style.norm(parameters, name + ".norm2", to);
    this.second = style.convolution(parameters, name + ".conv2", 3, to, to, biased);
    this.shortcut = style.convolution(parameters, name + ".shortcut", 1, from, to, biased);
  }

  Operand<TFloating> apply(Pass pass, Operand<TFloating> x, Condition condition) {
    Operand<TFloating> y = style.activate(pass, firstNorm.apply(pass, x, condition));
    y = first.apply(pass, upsampling.apply(pass, y, 2));
    y = style.activate(pass, secondNorm.apply(pass, y, condition));
    return pass.tf()
        .math
        .add(second.apply(pass, y), upsampling.apply(pass, shortcut.apply(pass, x), 2));
  }
}
