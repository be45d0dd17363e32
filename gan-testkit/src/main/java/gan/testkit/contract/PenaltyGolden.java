package gan.testkit.contract;

import gan.testkit.Numbers;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/**
 * What a penalty must come to in a game that is small enough for pencil and paper. Samples are
 * images of one row, two pixels and two channels, so four numbers; the critic is linear, {@code
 * D(x) = w·x}, and its features are the sample's numbers; the generator hands its latent vector on
 * as the sample, times a weight of 1. The value is computed by the penalty's author, without its
 * weight.
 *
 * @param slope w, four numbers
 * @param real real samples, four numbers each
 * @param fake generated samples, equally many
 * @param term what the penalty comes to
 */
public record PenaltyGolden(
    List<Double> slope, List<List<Double>> real, List<List<Double>> fake, double term) {

  /** Copies the lists. */
  public PenaltyGolden {
    slope = List.copyOf(slope);
    real = real.stream().map(List::copyOf).toList();
    fake = fake.stream().map(List::copyOf).toList();
  }

  /** Two real and two generated samples, none equal or zero. */
  public static PenaltyGolden of(List<Double> slope, double term) {
    return new PenaltyGolden(
        slope,
        List.of(List.of(0.3, -1.2, 2.5, 0.1), List.of(1.4, 0.2, -0.6, 0.9)),
        List.of(List.of(-0.7, 0.4, 1.1, -2.0), List.of(0.8, -0.3, 1.7, 0.5)),
        term);
  }

  Numbers reals() {
    return rows(real, Shape.of(real.size(), 1, 2, 2));
  }

  Numbers latents() {
    return rows(fake, Shape.of(fake.size(), 4));
  }

  private static Numbers rows(List<List<Double>> samples, Shape shape) {
    return new Numbers(
        shape, samples.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray());
  }
}
