package gan.core.spi;

import gan.core.graph.Scalar;
import java.util.Locale;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * A number that may change while a player learns: a learning rate, a weight, a noise level. In YAML
 * a plain number is a constant; otherwise {@code {shape: cosine, from: 2e-4, to: 0, steps: 10000,
 * warmUp: 500}}.
 *
 * <p>With {@code p = min(1, (t - 1) / steps)} at a player's update t, counted from 1, the value is
 *
 * <ul>
 *   <li>constant: {@code from};
 *   <li>linear: {@code from + (to - from)·p};
 *   <li>cosine: {@code to + (from - to)·(1 + cos πp) / 2} (<a
 *       href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter 2016</a>);
 *   <li>step: {@code from·factorᵏ}, with {@code k = ⌊(t - 1) / steps⌋};
 * </ul>
 *
 * each times {@code min(1, t / warmUp)} while it warms up.
 *
 * @param shape how it goes from one value to the other
 * @param from the first value
 * @param to the last value of a linear or cosine schedule
 * @param steps how many updates it takes; of a step schedule, from one step to the next
 * @param factor what a step multiplies by
 * @param warmUp how many updates the value takes to rise from 0; 0 for none
 */
public record Schedule(
    @Option(value = "How the value changes.", byDefault = "constant") Shape shape,
    @Option("First value.") double from,
    @Option(value = "Last value of a linear or cosine schedule.", byDefault = "0.0") double to,
    @Option(
            value = "Updates from the first value to the last, or from step to step.",
            byDefault = "1",
            min = 1)
        long steps,
    @Option(
            value = "What each step of a step schedule multiplies by.",
            byDefault = "0.1",
            above = 0)
        double factor,
    @Option(value = "Updates in which the value rises from 0.", byDefault = "0", min = 0)
        long warmUp) {

  /** How a schedule goes from one value to another. */
  public enum Shape {
    /** Not at all. */
    CONSTANT,
    /** In a straight line. */
    LINEAR,
    /** Along half a cosine. */
    COSINE,
    /** By a factor every so often. */
    STEP
  }

  /** Refuses values that are not finite. */
  public Schedule {
    if (!Double.isFinite(from) || !Double.isFinite(to)) {
      throw new IllegalArgumentException(
          "'from' and 'to' must be finite, not " + from + " and " + to);
    }
  }

  /** Always the same value. */
  public static Schedule constant(double value) {
    return new Schedule(Shape.CONSTANT, value, 0, 1, 0.1, 0);
  }

  /** A straight line over so many updates. */
  public static Schedule linear(double from, double to, long steps) {
    return new Schedule(Shape.LINEAR, from, to, steps, 0.1, 0);
  }

  /** Half a cosine over so many updates. */
  public static Schedule cosine(double from, double to, long steps) {
    return new Schedule(Shape.COSINE, from, to, steps, 0.1, 0);
  }

  /** The same with a rise from 0 before it. */
  public Schedule warmedUp(long updates) {
    return new Schedule(shape, from, to, steps, factor, updates);
  }

  /** Whether the value is always 0. */
  public boolean isZero() {
    return from == 0 && (shape == Shape.CONSTANT || shape == Shape.STEP || to == 0);
  }

  /** The value at an update, counted from 1. */
  public double at(long update) {
    double progress = Math.min(1, (update - 1) / (double) steps);
    double value =
        switch (shape) {
          case CONSTANT -> from;
          case LINEAR -> from + (to - from) * progress;
          case COSINE -> to + (from - to) * (1 + Math.cos(Math.PI * progress)) / 2;
          case STEP -> from * Math.pow(factor, (double) Math.floorDiv(update - 1, steps));
        };
    return warmUp == 0 ? value : value * Math.min(1, update / (double) warmUp);
  }

  /**
   * Adds the same to a graph.
   *
   * @param tf where to add operations
   * @param update a scalar, counted from 1
   * @return a scalar of the update's type
   */
  public Operand<TFloating> at(Ops tf, Operand<TFloating> update) {
    Operand<TFloating> done = tf.math.sub(update, Scalar.like(tf, 1, update));
    Operand<TFloating> share = tf.math.div(done, Scalar.like(tf, (double) steps, update));
    Operand<TFloating> progress = tf.math.minimum(Scalar.like(tf, 1, update), share);
    Operand<TFloating> value =
        switch (shape) {
          case CONSTANT -> Scalar.like(tf, from, update);
          case LINEAR -> line(tf, from, to - from, progress);
          case COSINE ->
              line(
                  tf,
                  (to + from) / 2,
                  (from - to) / 2,
                  tf.math.cos(tf.math.mul(Scalar.like(tf, Math.PI, update), progress)));
          case STEP ->
              tf.math.mul(
                  Scalar.like(tf, from, update),
                  tf.math.pow(Scalar.like(tf, factor, update), tf.math.floor(share)));
        };
    return warmUp == 0 ? value : tf.math.mul(value, warmth(tf, update));
  }

  private Operand<TFloating> warmth(Ops tf, Operand<TFloating> update) {
    return tf.math.minimum(
        Scalar.like(tf, 1, update), tf.math.div(update, Scalar.like(tf, (double) warmUp, update)));
  }

  private static Operand<TFloating> line(Ops tf, double start, double slope, Operand<TFloating> x) {
    return tf.math.add(Scalar.like(tf, start, x), tf.math.mul(Scalar.like(tf, slope, x), x));
  }

  @Override
  public String toString() {
    return shape == Shape.CONSTANT && warmUp == 0
        ? Double.toString(from)
        : shape.name().toLowerCase(Locale.ROOT) + " from " + from + " to " + to;
  }
}
