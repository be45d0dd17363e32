package gan.models.r3gan;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.models.layer.Conv2d;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * The residual blocks for maps of one size, and the convolution of one pixel between them and the
 * maps of the next size, where the channels change.
 */
record Stage(List<ResidualBlock> blocks, Optional<Conv2d> transition) {

  /** Blocks of so many channels, which another stage's channels go to or come from. */
  static Stage of(Parameters parameters, String name, int channels, int from, int to, Sizes sizes) {
    Optional<Conv2d> transition =
        from == to
            ? Optional.empty()
            : Optional.of(
                new Conv2d(
                    parameters,
                    name + ".transition",
                    1,
                    1,
                    from,
                    to,
                    ResidualBlock.scaled(1, from),
                    false));
    return new Stage(
        IntStream.rangeClosed(1, sizes.blocks())
            .mapToObj(i -> new ResidualBlock(parameters, name + ".block" + i, channels, sizes))
            .toList(),
        transition);
  }

  Operand<TFloating> residual(Pass pass, Operand<TFloating> x) {
    Operand<TFloating> y = x;
    for (ResidualBlock block : blocks) {
      y = block.apply(pass, y);
    }
    return y;
  }

  Operand<TFloating> changed(Pass pass, Operand<TFloating> x) {
    return transition.isEmpty() ? x : transition.get().apply(pass, x);
  }
}
