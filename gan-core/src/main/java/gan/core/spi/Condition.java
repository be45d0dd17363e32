package gan.core.spi;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * What samples are asked to be.
 *
 * @param labels classes, {@code [n]}, from 0; empty if the data has none
 * @param codes what the generator was asked for in its latent vectors; empty if those are noise
 *     alone
 * @param image what each sample is to be made from, {@code [n, height, width, given channels]}, in
 *     the range of the samples; empty if they are made from noise alone
 */
public record Condition(
    Optional<Operand<TInt32>> labels, Optional<Codes> codes, Optional<Operand<TFloating>> image) {

  /** Nothing is asked. */
  public static Condition none() {
    return new Condition(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Samples of the given classes, {@code [n]}. */
  public static Condition of(Operand<TInt32> labels) {
    return new Condition(Optional.of(labels), Optional.empty(), Optional.empty());
  }

  /** The same, asked for in these codes too. */
  public Condition with(Optional<Codes> others) {
    return new Condition(labels, others, image);
  }

  /** The same, asked to be made from these images. */
  public Condition from(Operand<TFloating> images) {
    return new Condition(labels, codes, Optional.of(images));
  }
}
