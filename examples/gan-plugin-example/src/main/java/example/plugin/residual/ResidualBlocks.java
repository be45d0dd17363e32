package example.plugin.residual;

import example.plugin.layer.Dense;
import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/** Blocks {@code x + W₂ relu(W₁ x)}; W₂ starts at 0, so that each hands on what it gets. */
record ResidualBlocks(List<Block> blocks) {

  private record Block(Dense first, Dense second) {}

  static ResidualBlocks of(Parameters parameters, int count, long width) {
    return new ResidualBlocks(
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> block(parameters, "block" + number, width))
            .toList());
  }

  private static Block block(Parameters parameters, String name, long width) {
    return new Block(
        new Dense(parameters, name + ".first", width, width, Initializer.heNormal()),
        new Dense(parameters, name + ".second", width, width, Initializer.zeros()));
  }

  Operand<TFloating> apply(Pass pass, Operand<TFloating> vectors) {
    Operand<TFloating> x = vectors;
    for (Block block : blocks) {
      Operand<TFloating> change = pass.tf().nn.relu(block.first().apply(pass, x));
      x = pass.tf().math.add(x, block.second().apply(pass, change));
    }
    return x;
  }
}
