package gan.testkit.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class FiniteDifferenceTest {

  @Test
  void aRightGradientPassesAndLeavesTheWeightAsItWas() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameter weight = weight(run);
      Pass pass = run.pass(Mode.TRAIN);
      Operand<TFloating> w = pass.read(weight);
      Operand<TFloating> cubes = run.tf().math.mul(w, run.tf().math.mul(w, w));
      Operand<TFloating> scalar = run.tf().sum(cubes, run.tf().constant(0));
      assertThatCode(() -> FiniteDifference.standard().check(run, pass, scalar, List.of(weight)))
          .doesNotThrowAnyException();
      assertThat(run.stored(weight)).containsExactly(2, 2);
    }
  }

  @Test
  void aWrongGradientIsReportedWithItsRelativeError() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameter weight = weight(run);
      Pass pass = run.pass(Mode.TRAIN);
      Operand<TFloating> w = pass.read(weight);
      Operand<TFloating> cut = run.tf().stopGradient(w);
      Operand<TFloating> cubes = run.tf().math.mul(cut, run.tf().math.mul(w, w));
      Operand<TFloating> scalar = run.tf().sum(cubes, run.tf().constant(0));
      assertThatThrownBy(
              () -> new FiniteDifference(1e-6, 1e-4, 1).check(run, pass, scalar, List.of(weight)))
          .isInstanceOf(AssertionError.class)
          .hasMessageMatching(
              "Symbolic gradients disagree with finite differences:\n"
                  + "  player\\.w \\[2], entry [01]: symbolic 8\\.00000, finite difference"
                  + " 12\\.0000, relative error 3\\.3e-01, allowed 1\\.0e-04");
    }
  }

  /** The product of exp(7.3 w) and exp(-7.3 w) does not change, but its rounding does. */
  @Test
  void roundingIsNoError() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameter weight = weight(run);
      Pass pass = run.pass(Mode.TRAIN);
      var math = run.tf().math;
      Operand<TFloating> up = math.exp(math.mul(pass.read(weight), pass.constant(7.3)));
      Operand<TFloating> down = math.exp(math.mul(pass.read(weight), pass.constant(-7.3)));
      Operand<TFloating> ones = math.mul(up, down);
      Operand<TFloating> scalar = run.tf().sum(ones, run.tf().constant(0));
      assertThatCode(() -> FiniteDifference.standard().check(run, pass, scalar, List.of(weight)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void singlePrecisionIsRefused() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      assertThatThrownBy(
              () ->
                  FiniteDifference.standard()
                      .check(run, run.pass(Mode.TRAIN), run.constant(Shape.scalar(), 1), List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Finite differences need a graph in double precision.");
    }
  }

  private static Parameter weight(GraphRun run) {
    return run.parameters("player").weight("w", Shape.of(2), Initializer.constant(2));
  }
}
