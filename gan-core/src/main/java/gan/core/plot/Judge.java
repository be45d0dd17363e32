package gan.core.plot;

import gan.core.game.Samples;
import java.util.Optional;

/** Says of any samples how real they look. */
@FunctionalInterface
public interface Judge {

  /** Logits, one for each sample; empty if it cannot judge samples alone. */
  Optional<float[]> scores(Samples samples);

  /** Nobody. */
  static Judge none() {
    return samples -> Optional.empty();
  }

  /** The probability that a logit stands for. */
  static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
