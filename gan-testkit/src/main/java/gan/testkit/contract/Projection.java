package gan.testkit.contract;

import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/** Makes scalars of tensors, so that they can be differentiated as a whole. */
final class Projection {
  private Projection() {}

  /** {@code sum(values * r)}, with r uniform in [-1, 1): no two entries can cancel by symmetry. */
  static Operand<TFloating> of(GraphRun run, Operand<TFloating> values) {
    Numbers weights = Numbers.uniform(run.evaluate(values).shape(), -1, 1, 99);
    Operand<TFloating> products =
        run.tf().math.mul(values, run.constant(weights.shape(), weights.values()));
    return run.tf()
        .sum(run.tf().reshape(products, run.tf().constant(new int[] {-1})), run.tf().constant(0));
  }
}
