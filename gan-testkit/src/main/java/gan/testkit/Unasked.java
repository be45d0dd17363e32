package gan.testkit;

import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/** Roles for rounds in which nobody turns to them: they fail when somebody does. */
public final class Unasked {
  private Unasked() {}

  /** A generator. */
  public static Generator generator() {
    return new Generator() {
      @Override
      public int latentSize() {
        throw asked();
      }

      @Override
      public Operand<TFloating> generate(
          Pass pass, Operand<TFloating> latent, Condition condition) {
        throw asked();
      }
    };
  }

  private static IllegalStateException asked() {
    return new IllegalStateException("Nothing more was to be generated in this round.");
  }
}
