package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class EqualizedDenseTest {

  @Test
  void kernelAndBiasAreStoredWideAndUsedNarrow() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      EqualizedDense layer = new EqualizedDense(parameters, "dense", 4, 1, 2, 0.1, 3);
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly("player.dense.kernel [4, 1]", "player.dense.bias [1]");
      assertThat(run.stored(parameters.all().get(1))[0]).isCloseTo(30, Offset.offset(1e-12));
      run.assign(parameters.all().get(0), 1, 2, 3, 4);
      double y =
          run.evaluate(layer.apply(run.pass(Mode.TRAIN), run.constant(Shape.of(1, 4), 1, 1, 1, 1)))
              .values()[0];
      assertThat(y).isCloseTo(10 * 2 * 0.1 / 2 + 3, Offset.offset(1e-12));
    }
  }
}
