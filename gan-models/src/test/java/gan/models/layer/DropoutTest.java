package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class DropoutTest {

  @Test
  void zeroesTheGivenShareAndKeepsTheMean() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      double[] y =
          run.evaluate(new Dropout("drop", 0.25).apply(run.pass(Mode.TRAIN), ones(run))).values();
      assertThat(Arrays.stream(y).distinct().sorted().toArray()).containsExactly(0, 1 / 0.75);
      // The share of 10,000 has a deviation of 0.0043.
      assertThat(Arrays.stream(y).filter(value -> value == 0).count() / 10_000.0)
          .isCloseTo(0.25, Offset.offset(0.015));
    }
  }

  @Test
  void everyApplicationDrawsAnew() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Pass pass = run.pass(Mode.TRAIN);
      Dropout dropout = new Dropout("drop", 0.25);
      assertThat(run.evaluate(dropout.apply(pass, ones(run))).values())
          .isNotEqualTo(run.evaluate(dropout.apply(pass, ones(run))).values());
    }
  }

  @Test
  void inferenceIsLeftAlone() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Operand<TFloating> x = ones(run);
      assertThat(new Dropout("drop", 0.25).apply(run.pass(Mode.INFER), x)).isSameAs(x);
      assertThat(new Dropout("drop", 0).apply(run.pass(Mode.TRAIN), x)).isSameAs(x);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void refusesRatesThatLeaveNothing(double rate) {
    assertThatThrownBy(() -> new Dropout("drop", rate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A dropout rate lies in [0, 1): " + rate);
  }

  private static Operand<TFloating> ones(GraphRun run) {
    double[] ones = new double[10_000];
    Arrays.fill(ones, 1);
    return run.constant(Shape.of(100, 100), ones);
  }
}
