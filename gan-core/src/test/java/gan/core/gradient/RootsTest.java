package gan.core.gradient;

import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

class RootsTest {

  @Test
  void squareRoot() {
    check("SqrtGrad", (tf, x) -> tf.math.sqrt(x));
  }

  @Test
  void inverseSquareRoot() {
    check("RsqrtGrad", (tf, x) -> tf.math.rsqrt(x));
  }

  @Test
  void reciprocal() {
    check("ReciprocalGrad", (tf, x) -> tf.math.reciprocal(x));
  }

  @Test
  void reciprocalByItsOldName() {
    check("InvGrad", (tf, x) -> raw(tf, "InvGrad", tf.math.exp(x), x));
  }

  private static void check(String backward, Unary unary) {
    Differences.standard().check(backward, unary.model(), Values.positive(2, 4, 6));
  }

  private static Operand<TFloating> raw(
      Ops tf, String type, Operand<TFloating> a, Operand<TFloating> b) {
    return tf.scope()
        .opBuilder(type, type)
        .addInput(a.asOutput())
        .addInput(b.asOutput())
        .build()
        .output(0);
  }
}
