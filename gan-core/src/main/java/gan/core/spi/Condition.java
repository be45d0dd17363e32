package gan.core.spi;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TInt32;

/**
 * What samples are asked to be.
 *
 * @param labels classes, {@code [n]}, from 0; empty if the data has none
 * @param codes what the generator was asked for in its latent vectors; empty if those are noise
 *     alone
 */
public record Condition(Optional<Operand<TInt32>> labels, Optional<Codes> codes) {

  /** Nothing is asked. */
  public static Condition none() {
    return new Condition(Optional.empty(), Optional.empty());
  }

  /** Samples of the given classes, {@code [n]}. */
  public static Condition of(Operand<TInt32> labels) {
    return new Condition(Optional.of(labels), Optional.empty());
  }

  /** The same, asked for in these codes too. */
  public Condition with(Optional<Codes> others) {
    return new Condition(labels, others);
  }
}
