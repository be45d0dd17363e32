package gan.models.layer;

import gan.core.graph.Pass;
import gan.core.spi.ValueRange;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/** The last activation of a generator: maps any number into the range of the samples. */
public final class Squash {
  private Squash() {}

  /**
   * Adds the activation to the graph: tanh for [-1, 1], sigmoid for [0, 1], tanh scaled for every
   * other bounded range, softplus where only one end is bounded, and nothing where neither is.
   *
   * @param x of any shape
   * @return of the same shape, in the range
   */
  public static Operand<TFloating> into(ValueRange range, Pass pass, Operand<TFloating> x) {
    if (range.equals(ValueRange.UNIT)) {
      return pass.tf().math.sigmoid(x);
    }
    if (range.isBounded()) {
      Operand<TFloating> tanh = pass.tf().math.tanh(x);
      return range.equals(ValueRange.SYMMETRIC) ? tanh : scaled(range, pass, tanh);
    }
    if (Double.isFinite(range.low())) {
      return pass.tf().math.add(pass.constant(range.low()), pass.tf().math.softplus(x));
    }
    if (Double.isFinite(range.high())) {
      return pass.tf()
          .math
          .sub(pass.constant(range.high()), pass.tf().math.softplus(pass.tf().math.neg(x)));
    }
    return x;
  }

  private static Operand<TFloating> scaled(
      ValueRange range, Pass pass, Operand<TFloating> symmetric) {
    Operand<TFloating> radius = pass.constant((range.high() - range.low()) / 2);
    Operand<TFloating> middle = pass.constant((range.high() + range.low()) / 2);
    return pass.tf().math.add(pass.tf().math.mul(symmetric, radius), middle);
  }
}
