package gan.core.game;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How strongly each player's loss pulls at its weights: for each weight, by its name, the Euclidean
 * norm of its gradient, before any bound on gradients.
 *
 * @param discriminator the weights of the discriminator's side
 * @param generator the generator's weights
 */
public record GradientReport(Map<String, Double> discriminator, Map<String, Double> generator) {

  /** Copies the maps and keeps their order, that in which the weights were created. */
  public GradientReport {
    discriminator = Collections.unmodifiableMap(new LinkedHashMap<>(discriminator));
    generator = Collections.unmodifiableMap(new LinkedHashMap<>(generator));
  }

  /** The norm of some gradients as one vector. */
  public static double norm(Map<String, Double> gradients) {
    return Math.sqrt(gradients.values().stream().mapToDouble(norm -> norm * norm).sum());
  }
}
