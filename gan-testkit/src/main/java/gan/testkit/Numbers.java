package gan.testkit;

import gan.core.graph.Precision;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/**
 * The value of a tensor, outside of TensorFlow: immutable, and nothing to close.
 *
 * <p>Values are in double precision whatever the graph's type is.
 */
public final class Numbers {
  private final Shape shape;
  private final double[] values;

  /**
   * Numbers of the given shape.
   *
   * @param shape fully known
   * @param values row by row, as many as the shape holds
   */
  public Numbers(Shape shape, double... values) {
    if (shape.size() != values.length) {
      throw new IllegalArgumentException(
          "Shape " + shape + " does not hold " + values.length + " numbers.");
    }
    this.shape = shape;
    this.values = values.clone();
  }

  /** Uniform numbers in {@code [low, high)}, always the same for the same seed. */
  public static Numbers uniform(Shape shape, double low, double high, long seed) {
    return new Numbers(shape, new Random(seed).doubles(shape.size(), low, high).toArray());
  }

  /** Standard normal numbers, always the same for the same seed. */
  public static Numbers normal(Shape shape, long seed) {
    Random random = new Random(seed);
    return new Numbers(
        shape, DoubleStream.generate(random::nextGaussian).limit(shape.size()).toArray());
  }

  static Numbers of(Tensor tensor) {
    double[] values = new double[Math.toIntExact(tensor.shape().size())];
    if (tensor instanceof TFloat64) {
      tensor.asRawTensor().data().asDoubles().read(values);
      return new Numbers(tensor.shape(), values);
    }
    float[] floats = new float[values.length];
    tensor.asRawTensor().data().asFloats().read(floats);
    Arrays.setAll(values, i -> floats[i]);
    return new Numbers(tensor.shape(), values);
  }

  Tensor tensor(Precision precision) {
    if (precision == Precision.FLOAT64) {
      return TFloat64.tensorOf(shape, DataBuffers.of(values, true, false));
    }
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return TFloat32.tensorOf(shape, DataBuffers.of(floats, true, false));
  }

  /** The shape. */
  public Shape shape() {
    return shape;
  }

  /** All values, row by row, copied. */
  public double[] values() {
    return values.clone();
  }

  /** The only value. */
  public double scalar() {
    if (values.length != 1) {
      throw new IllegalStateException(values.length + " numbers are no scalar.");
    }
    return values[0];
  }

  /** The largest magnitude; 0 if there are no numbers. */
  public double largest() {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  /** The sum of all values. */
  public double sum() {
    return Arrays.stream(values).sum();
  }

  /** The first entry along the first dimension, such as the first sample of a batch. */
  public Numbers first() {
    return rows(0, 1);
  }

  /** Entries {@code from} to {@code to} (exclusive) along the first dimension. */
  public Numbers rows(int from, int to) {
    int size = Math.toIntExact(values.length / shape.get(0));
    long[] sizes = shape.asArray();
    sizes[0] = (long) to - from;
    return new Numbers(Shape.of(sizes), Arrays.copyOfRange(values, from * size, to * size));
  }

  /** These numbers and then the others, along the first dimension. */
  public Numbers then(Numbers others) {
    long[] sizes = shape.asArray();
    sizes[0] += others.shape.get(0);
    return new Numbers(
        Shape.of(sizes),
        DoubleStream.concat(Arrays.stream(values), Arrays.stream(others.values)).toArray());
  }

  @Override
  public String toString() {
    return shape + " " + Arrays.toString(values);
  }
}
