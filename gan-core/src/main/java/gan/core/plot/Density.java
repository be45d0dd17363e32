package gan.core.plot;

import gan.core.game.Samples;
import gan.core.spi.KnownDistribution;
import java.util.Arrays;
import java.util.Optional;

/** How densely numbers lie, at places that are evenly spaced over a range. */
final class Density {
  private static final int BINS = 40;
  private static final int POINTS = 257;

  private final double[] values;

  private Density(double[] values) {
    this.values = values;
  }

  /** The share of samples in each of equally wide bins, divided by the width of a bin. */
  static Density histogram(Samples samples, Span range) {
    double[] bins = new double[BINS];
    double width = range.width() / BINS;
    Span.numbers(samples, 0)
        .map(number -> Math.floor((number - range.low()) / width))
        .filter(bin -> bin >= 0 && bin < BINS)
        .forEach(bin -> bins[(int) bin] += 1 / (samples.count() * width));
    return new Density(bins);
  }

  /** The true density; empty if it has no closed form. */
  static Optional<Density> of(KnownDistribution truth, Span range) {
    double[] logs =
        Arrays.stream(places(range))
            .map(x -> truth.logDensity(new float[] {(float) x}).orElse(Double.NaN))
            .toArray();
    return Double.isNaN(logs[0])
        ? Optional.empty()
        : Optional.of(new Density(Arrays.stream(logs).map(Math::exp).toArray()));
  }

  /** Places for curves, from end to end. */
  static double[] places(Span range) {
    double[] places = new double[POINTS];
    Arrays.setAll(places, i -> range.low() + range.width() * i / (POINTS - 1));
    return places;
  }

  /** One for each bin or place, from the least to the greatest. */
  double[] values() {
    return values;
  }

  double greatest() {
    return Arrays.stream(values).max().orElse(0);
  }
}
