package gan.core.plot;

import gan.core.game.Samples;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * From the least to the greatest of some numbers.
 *
 * @param low the least
 * @param high the greatest
 */
record Span(double low, double high) {

  /** Of the numbers that are finite; 0 to 1 if there are none. */
  static Span of(DoubleStream numbers) {
    double[] finite = numbers.filter(Double::isFinite).toArray();
    return new Span(
        DoubleStream.of(finite).min().orElse(0), DoubleStream.of(finite).max().orElse(1));
  }

  /** Of one number of each sample. */
  static Span of(Samples samples, int which) {
    return of(numbers(samples, which));
  }

  /** One number of each sample. */
  static DoubleStream numbers(Samples samples, int which) {
    int size = Math.toIntExact(samples.sample().shape().size());
    float[] values = samples.values();
    return IntStream.range(0, samples.count()).mapToDouble(i -> values[i * size + which]);
  }

  double width() {
    return high - low;
  }

  /** Wider by a share on each side; a single number gets room, too. */
  Span padded(double share) {
    double margin = width() > 0 ? width() * share : Math.max(Math.abs(low) * share, share);
    return new Span(low - margin, high + margin);
  }

  /** As wide as another, around the same middle. */
  Span asWideAs(Span other) {
    double middle = (low + high) / 2;
    return new Span(middle - other.width() / 2, middle + other.width() / 2);
  }

  Ticks ticks(int count) {
    return Ticks.within(low, high, count);
  }
}
