package gan.core.spi;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
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

  /**
   * The features, for a part that cannot do without.
   *
   * @param part who asks, such as {@code the penalty 'feature-matching'}
   * @throws GanException if there are none
   */
  public Operand<TFloating> featuresFor(String part) {
    return features.orElseThrow(
        () ->
            new GanException(
                Problem.of(
                    ErrorCode.INCOMPATIBLE_PARTS,
                    part + " needs features, but the discriminator gives none",
                    "choose a discriminator that gives features, or do without this part.")));
  }

  /** Scores and features. */
  public static Verdict of(Operand<TFloating> scores, Operand<TFloating> features) {
    return new Verdict(scores, Optional.of(features));
  }
}
