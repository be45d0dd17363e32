package gan.core.gradient;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** A function of one input. */
@FunctionalInterface
interface Unary {
  Operand<TFloating> of(Ops tf, Operand<TFloating> x);

  /** The same as a function of a list of one. */
  default Differences.Model model() {
    return (tf, inputs) -> of(tf, inputs.get(0));
  }
}
