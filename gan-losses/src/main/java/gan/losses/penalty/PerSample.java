package gan.losses.penalty;

import gan.core.graph.Gradients;
import gan.core.graph.Pass;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** What is computed of each sample alone: over every axis but the first. */
final class PerSample {
  /** Inside the square root of a norm, whose slope is infinite at 0. */
  private static final double EPSILON = 1e-12;

  private PerSample() {}

  /** The mean of each sample's numbers, {@code [n]}: of a verdict, its score. */
  static Operand<TFloating> mean(Ops tf, Operand<TFloating> values) {
    return tf.math.mean(values, axes(tf, values));
  }

  /** The sum of the squares of each sample's numbers, {@code [n]}. */
  static Operand<TFloating> squaredNorm(Ops tf, Operand<TFloating> values) {
    return tf.sum(tf.math.square(values), axes(tf, values));
  }

  /** {@code √(s + 10⁻¹²)} for squared norms s, {@code [n]}. */
  static Operand<TFloating> norm(Pass pass, Operand<TFloating> squared) {
    return pass.tf().math.sqrt(pass.tf().math.add(squared, pass.constant(EPSILON)));
  }

  /**
   * The squared slope of each sample's score, {@code [n]}; patches are averaged first.
   *
   * @param scores of the points, {@code [n, 1]} or {@code [n, h, w, 1]}; a score must not depend on
   *     other samples than its own
   * @param points {@code [n, *sample shape]}
   */
  static Operand<TFloating> squaredSlope(
      Ops tf, Operand<TFloating> scores, Operand<TFloating> points) {
    return squaredNorm(tf, Gradients.of(tf, mean(tf, scores), List.of(points)).get(0));
  }

  /** The mean over samples of one number for each, a scalar. */
  static Operand<TFloating> average(Ops tf, Operand<TFloating> numbers) {
    return tf.math.mean(numbers, tf.constant(0));
  }

  /** The shape of one number for each sample, {@code [n, 1, …]}, as broadcasting wants it. */
  static Operand<TInt32> one(Ops tf, Operand<TFloating> values) {
    return tf.shape(tf.math.mean(values, axes(tf, values), Mean.keepDims(true)));
  }

  private static Operand<TInt32> axes(Ops tf, Operand<TFloating> values) {
    return tf.constant(IntStream.range(1, values.shape().numDimensions()).toArray());
  }
}
