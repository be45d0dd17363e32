package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class ModulatedBatchNormTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  @Test
  void everySampleIsScaledAndShiftedByItsOwnVector() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      ModulatedBatchNorm norm =
          new ModulatedBatchNorm(
              parameters, "norm", 1, 2, 0.9, Kernel.plain(Initializer.normal(1)));
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly(
              "player.norm.gamma.kernel [2, 1]",
              "player.norm.beta.kernel [2, 1]",
              "player.norm.mean [1]",
              "player.norm.variance [1]");
      run.assign(parameters.all().get(0), 0.5, 3);
      run.assign(parameters.all().get(1), -1, 10);
      Operand<TFloating> x = run.constant(Shape.of(2, 1, 1, 1), 1, 5);
      Operand<TFloating> vectors = run.constant(Shape.of(2, 2), 1, 0, 0, 1);
      Pass pass = run.pass(Mode.TRAIN);
      double[] y = run.evaluate(norm.apply(pass, x, vectors)).values();
      // The batch has mean 3 and variance 4.
      double unit = 2 / Math.sqrt(4.0 + 1e-5f);
      assertThat(y).containsExactly(new double[] {-1.5 * unit - 1, 4 * unit + 10}, EXACT);
      run.execute(pass.stores(List.of()));
      assertThat(run.stored(parameters.all().get(2))[0]).isCloseTo(0.3, EXACT);
      assertThat(run.stored(parameters.all().get(3))[0]).isCloseTo(0.9 + 0.1 * 8, EXACT);
    }
  }
}
