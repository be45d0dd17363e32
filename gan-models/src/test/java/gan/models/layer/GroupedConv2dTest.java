package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class GroupedConv2dTest {
  private static final Initializer WEIGHTS = Initializer.normal(1);

  /** A grouped convolution is a full one whose kernel is 0 from one group to another. */
  @Test
  void groupsSeeOnlyThemselves() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      GroupedConv2d layer = new GroupedConv2d(parameters, "conv", 3, 6, 3, WEIGHTS);
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly("player.conv.kernel [3, 3, 2, 6]");
      double[] stored = run.stored(parameters.all().get(0));
      double[] full = new double[9 * 6 * 6];
      for (int i = 0; i < stored.length; i++) {
        int output = i % 6;
        int input = output / 2 * 2 + i / 6 % 2;
        full[(i / 12 * 6 + input) * 6 + output] = stored[i];
      }
      Shape images = Shape.of(2, 4, 3, 6);
      Operand<TFloating> x = run.constant(images, Numbers.normal(images, 1).values());
      Operand<TFloating> expected =
          run.tf()
              .nn
              .conv2d(x, run.constant(Shape.of(3, 3, 6, 6), full), List.of(1L, 1L, 1L, 1L), "SAME");
      assertThat(run.evaluate(layer.apply(run.pass(Mode.TRAIN), x)).values())
          .containsExactly(run.evaluate(expected).values(), Offset.offset(1e-12));
    }
  }

  @Test
  void groupsMustBeEqual() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      assertThatThrownBy(() -> new GroupedConv2d(parameters, "conv", 3, 6, 4, WEIGHTS))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("6 channels cannot be divided into 4 equal groups.");
    }
  }
}
