package gan.models.resnet;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.models.layer.Conv2d;
import gan.models.layer.Norm;
import gan.models.layer.Normalization;
import gan.models.layer.Pool;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * A residual block of a discriminator: normalise, activate, convolve, normalise, activate,
 * convolve, and average squares of 2×2 pixels if it halves the sides, beside a convolution of one
 * pixel where sides or channels change.
 *
 * <p>The first block of a network takes the samples as they are.
 */
final class DownBlock {
  private final Style style;
  private final boolean entrance;
  private final boolean halving;
  private final Norm firstNorm;
  private final Norm secondNorm;
  private final Conv2d first;
  private final Conv2d second;
  private final Optional<Conv2d> shortcut;

  DownBlock(
      Parameters parameters,
      String name,
      long from,
      long to,
      Style style,
      boolean wide,
      boolean entrance,
      boolean halving) {
    long hidden = wide || entrance ? to : from;
    this.style = style;
    this.entrance = entrance;
    this.halving = halving;
    this.firstNorm =
        entrance
            ? Normalization.NONE.create(parameters, name, from, 0, 0)
            : style.norm(parameters, name + ".norm1", from);
    this.first =
        style.convolution(
            parameters, name + ".conv1", 3, from, hidden, !style.normalization().centresChannels());
    this.secondNorm = style.norm(parameters, name + ".norm2", hidden);
    this.second = style.convolution(parameters, name + ".conv2", 3, hidden, to, true);
    this.shortcut =
        halving || from != to
            ? Optional.of(style.convolution(parameters, name + ".shortcut", 1, from, to, true))
            : Optional.empty();
  }

  Operand<TFloating> apply(Pass pass, Operand<TFloating> x, Condition condition) {
    Operand<TFloating> y = entrance ? x : style.activate(pass, firstNorm.apply(pass, x, condition));
    y = style.activate(pass, secondNorm.apply(pass, first.apply(pass, y), condition));
    y = pooled(pass, second.apply(pass, y));
    Operand<TFloating> beside = pooled(pass, x);
    return pass.tf().math.add(y, shortcut.isEmpty() ? beside : shortcut.get().apply(pass, beside));
  }

  private Operand<TFloating> pooled(Pass pass, Operand<TFloating> x) {
    return halving ? Pool.average(pass, x, 2) : x;
  }
}
