package gan.core.gradient;

import java.util.List;
import org.tensorflow.Operand;

/** How to differentiate one type of op. */
@FunctionalInterface
interface Formula {

  /**
   * The gradients with respect to each input of the op, in order.
   *
   * @param call the op, and the gradients with respect to its outputs
   */
  List<Operand<?>> gradients(GradientCall call);
}
