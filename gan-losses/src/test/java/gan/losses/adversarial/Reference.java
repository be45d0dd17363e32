package gan.losses.adversarial;

import gan.testkit.contract.Golden;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The games by their textbook formulas, in plain double precision, at scores of moderate size. */
final class Reference {
  static final List<Double> REAL = List.of(0.3, -1.2, 2.5, 7.0);
  static final List<Double> FAKE = List.of(-0.7, 0.4, 1.1, -6.0);
  static final List<Double> ZERO = List.of(0.0, 0.0);

  private Reference() {}

  static Golden nonSaturating(
      List<Double> real, List<Double> fake, double smoothing, double fakeSmoothing) {
    return new Golden(
        real,
        fake,
        discriminator(real, fake, smoothing, fakeSmoothing),
        mean(fake, x -> -Math.log(sigmoid(x))));
  }

  static Golden minimax(
      List<Double> real, List<Double> fake, double smoothing, double fakeSmoothing) {
    return new Golden(
        real,
        fake,
        discriminator(real, fake, smoothing, fakeSmoothing),
        mean(fake, x -> Math.log(1 - sigmoid(x))));
  }

  static double mean(List<Double> scores, DoubleUnaryOperator term) {
    return scores.stream().mapToDouble(Double::doubleValue).map(term).average().orElseThrow();
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double discriminator(
      List<Double> real, List<Double> fake, double smoothing, double fakeSmoothing) {
    return mean(real, x -> entropy(1 - smoothing, x)) + mean(fake, x -> entropy(fakeSmoothing, x));
  }

  private static double entropy(double target, double x) {
    return -target * Math.log(sigmoid(x)) - (1 - target) * Math.log(1 - sigmoid(x));
  }
}
