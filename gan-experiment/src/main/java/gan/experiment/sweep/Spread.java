package gan.experiment.sweep;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Several numbers in short.
 *
 * @param mean their mean
 * @param deviation their standard deviation with n − 1, which one number alone has not
 * @param count how many there are
 */
public record Spread(double mean, OptionalDouble deviation, int count) {

  /** The spread of one or more numbers. */
  static Spread of(double... numbers) {
    double mean = DoubleStream.of(numbers).average().orElseThrow();
    double squares = DoubleStream.of(numbers).map(each -> (each - mean) * (each - mean)).sum();
    return new Spread(
        mean,
        numbers.length > 1
            ? OptionalDouble.of(Math.sqrt(squares / (numbers.length - 1)))
            : OptionalDouble.empty(),
        numbers.length);
  }
}
