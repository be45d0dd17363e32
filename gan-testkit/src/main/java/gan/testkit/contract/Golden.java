package gan.testkit.contract;

import gan.testkit.Numbers;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/**
 * What a loss must come to, computed by its author in double precision and by other means than the
 * loss itself.
 *
 * @param realScores logits of the real samples
 * @param fakeScores logits of the generated samples, equally many
 * @param discriminator what the discriminator minimises
 * @param generator what the generator minimises
 */
public record Golden(
    List<Double> realScores, List<Double> fakeScores, double discriminator, double generator) {

  /** Copies the scores. */
  public Golden {
    realScores = List.copyOf(realScores);
    fakeScores = List.copyOf(fakeScores);
  }

  Numbers real() {
    return column(realScores);
  }

  Numbers fake() {
    return column(fakeScores);
  }

  private static Numbers column(List<Double> scores) {
    return new Numbers(
        Shape.of(scores.size(), 1), scores.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
