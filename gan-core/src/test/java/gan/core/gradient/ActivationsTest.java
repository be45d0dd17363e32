package gan.core.gradient;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationsTest {

  static List<Arguments> activations() {
    return List.of(
        activation("ReluGrad", (tf, x) -> tf.nn.relu(x)),
        activation("Relu6Grad", (tf, x) -> tf.nn.relu6(x)),
        activation("LeakyReluGrad", (tf, x) -> tf.nn.leakyRelu(x)),
        activation("EluGrad", (tf, x) -> tf.nn.elu(x)),
        activation("SeluGrad", (tf, x) -> tf.nn.selu(x)),
        activation("TanhGrad", (tf, x) -> tf.math.tanh(x)),
        activation("SigmoidGrad", (tf, x) -> tf.math.sigmoid(x)),
        activation("SoftplusGrad", (tf, x) -> tf.math.softplus(x)),
        activation("SoftsignGrad", (tf, x) -> tf.nn.softsign(x)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("activations")
  void agreesWithFiniteDifferences(String backward, Differences.Model model) {
    Differences.standard().check(backward, model, Values.uniform(1, 5, 7));
  }

  private static Arguments activation(String backward, Unary unary) {
    return Arguments.of(backward, unary.model());
  }
}
