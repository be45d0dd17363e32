package example.benchmarks.libtorch;

import org.bytedeco.pytorch.Scalar;

/** Scalars for libtorch, which tells doubles from whole numbers. */
final class Numbers {
  private Numbers() {}

  static Scalar of(double value) {
    return new Scalar(value);
  }
}
