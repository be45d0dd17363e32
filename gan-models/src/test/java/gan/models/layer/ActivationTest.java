package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Mode;
import gan.core.graph.Precision;
import gan.core.spi.ValueRange;
import gan.testkit.GraphRun;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ActivationTest {
  private static final double[] X = {-20, -1, 0, 0.5, 20};

  @Test
  void activationsFollowTheirFormulas() {
    assertActivation(Activation.RELU, 0, 0, 0, 0.5, 20);
    assertActivation(Activation.LEAKY_RELU, -5, -0.25, 0, 0.5, 20);
    assertActivation(
        Activation.TANH, Math.tanh(-20), Math.tanh(-1), 0, Math.tanh(0.5), Math.tanh(20));
    assertActivation(Activation.SIGMOID, sigmoid(-20), sigmoid(-1), 0.5, sigmoid(0.5), sigmoid(20));
  }

  @Test
  void squashMapsIntoEveryKindOfRange() {
    assertSquash(ValueRange.UNBOUNDED, X);
    assertSquash(
        ValueRange.SYMMETRIC, Math.tanh(-20), Math.tanh(-1), 0, Math.tanh(0.5), Math.tanh(20));
    assertSquash(ValueRange.UNIT, sigmoid(-20), sigmoid(-1), 0.5, sigmoid(0.5), sigmoid(20));
    assertSquash(
        new ValueRange(2, 8),
        5 + 3 * Math.tanh(-20),
        5 + 3 * Math.tanh(-1),
        5,
        5 + 3 * Math.tanh(0.5),
        5 + 3 * Math.tanh(20));
    assertSquash(
        new ValueRange(2, Double.POSITIVE_INFINITY),
        2 + softplus(-20),
        2 + softplus(-1),
        2 + softplus(0),
        2 + softplus(0.5),
        2 + softplus(20));
    assertSquash(
        new ValueRange(Double.NEGATIVE_INFINITY, 2),
        2 - softplus(20),
        2 - softplus(1),
        2 - softplus(0),
        2 - softplus(-0.5),
        2 - softplus(-20));
  }

  private static void assertActivation(Activation activation, double... expected) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      assertThat(
              run.evaluate(
                      activation.apply(run.pass(Mode.INFER), run.constant(Shape.of(5), X), 0.25))
                  .values())
          .containsExactly(expected, Offset.offset(1e-12));
    }
  }

  private static void assertSquash(ValueRange range, double... expected) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      assertThat(
              run.evaluate(Squash.into(range, run.pass(Mode.INFER), run.constant(Shape.of(5), X)))
                  .values())
          .containsExactly(expected, Offset.offset(1e-12));
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double softplus(double x) {
    return Math.log(1 + Math.exp(x));
  }
}
