package gan.core.game;

import gan.core.graph.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Bounds a player's gradients before its optimizer sees them: each number first, then the norm over
 * all weights together (<a href="https://arxiv.org/abs/1211.5063">Pascanu et al. 2012</a>).
 *
 * @param value the largest absolute value of a number
 * @param norm the largest Euclidean norm of all gradients of the player as one vector
 */
public record GradientClip(Optional<Double> value, Optional<Double> norm) {

  /** Refuses bounds that are not positive. */
  public GradientClip {
    if (value.orElse(1.0) <= 0 || norm.orElse(1.0) <= 0) {
      throw new IllegalArgumentException("a bound on gradients must be above 0");
    }
  }

  /** Leaves gradients as they are. */
  public static GradientClip none() {
    return new GradientClip(Optional.empty(), Optional.empty());
  }

  List<Operand<TFloating>> clip(Ops tf, List<Operand<TFloating>> gradients) {
    List<Operand<TFloating>> bounded = gradients;
    if (value.isPresent()) {
      bounded = bounded.stream().map(gradient -> within(tf, gradient, value.get())).toList();
    }
    return norm.isPresent() && !bounded.isEmpty() ? shortened(tf, bounded, norm.get()) : bounded;
  }

  private static Operand<TFloating> within(Ops tf, Operand<TFloating> gradient, double bound) {
    return tf.clipByValue(
        gradient, Scalar.like(tf, -bound, gradient), Scalar.like(tf, bound, gradient));
  }

  /** Every gradient times {@code bound / max(bound, norm)}. */
  private static List<Operand<TFloating>> shortened(
      Ops tf, List<Operand<TFloating>> gradients, double bound) {
    List<Operand<TFloating>> squares = new ArrayList<>();
    for (Operand<TFloating> gradient : gradients) {
      Operand<TFloating> flat = tf.reshape(gradient, tf.constant(new int[] {-1}));
      squares.add(tf.reduceSum(tf.math.square(flat), tf.constant(0)));
    }
    Operand<TFloating> length = tf.math.sqrt(tf.math.addN(squares));
    Operand<TFloating> most = Scalar.like(tf, bound, length);
    Operand<TFloating> scale = tf.math.div(most, tf.math.maximum(most, length));
    return gradients.stream()
        .<Operand<TFloating>>map(gradient -> tf.math.mul(gradient, scale))
        .toList();
  }
}
