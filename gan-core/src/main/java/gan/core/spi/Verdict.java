package gan.core.spi;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * What a discriminator says of a batch.
 *
 * @param scores logits, {@code [n, 1]}, or {@code [n, h, w, 1]} for one logit a patch; higher means
 *     more real
 * @param features {@code [n, f]}, what the last layer sees, for auxiliary heads and feature
 *     matching; may be empty
 */
public record Verdict(Operand<TFloating> scores, Optional<Operand<TFloating>> features) {

  /** Scores alone. */
  public static Verdict of(Operand<TFloating> scores) {
    return new Verdict(scores, Optional.empty());
  }

  /** Scores and features. */
  public static Verdict of(Operand<TFloating> scores, Operand<TFloating> features) {
    return new Verdict(scores, Optional.of(features));
  }
}
