package gan.metrics.network;

import org.tensorflow.ndarray.Shape;

/** What came out of a network: numbers in row-major order, and their shape. */
final class Numbers {
  private final Shape shape;
  private final float[] values;

  /** Takes numbers over. */
  Numbers(Shape shape, float[] values) {
    this.shape = shape;
    this.values = values;
  }

  Shape shape() {
    return shape;
  }

  /** Not copied. */
  float[] values() {
    return values;
  }
}
