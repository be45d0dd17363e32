package gan.core.gradient;

import java.util.Random;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat64;

/** Numbers and their shape. */
final class Values {
  private final Shape shape;
  private final double[] numbers;

  Values(Shape shape, double... numbers) {
    this.shape = shape;
    this.numbers = numbers;
  }

  /** Numbers uniform in [-2, 2), always the same for the same seed. */
  static Values uniform(int seed, long... sizes) {
    Shape shape = Shape.of(sizes);
    return new Values(shape, new Random(seed).doubles(shape.size(), -2, 2).toArray());
  }

  /** Numbers uniform in [0.5, 2.5). */
  static Values positive(int seed, long... sizes) {
    Shape shape = Shape.of(sizes);
    return new Values(shape, new Random(seed).doubles(shape.size(), 0.5, 2.5).toArray());
  }

  /** Multiples of 1/4 in [-1, 1], with which single precision computes exactly. */
  static Values quarters(int seed, long... sizes) {
    Shape shape = Shape.of(sizes);
    return new Values(
        shape, new Random(seed).ints(shape.size(), -4, 5).mapToDouble(i -> i / 4.0).toArray());
  }

  Shape shape() {
    return shape;
  }

  Values moved(int entry, double by) {
    double[] moved = numbers.clone();
    moved[entry] += by;
    return new Values(shape, moved);
  }

  TFloat64 tensor() {
    return TFloat64.tensorOf(shape, DataBuffers.of(numbers));
  }
}
