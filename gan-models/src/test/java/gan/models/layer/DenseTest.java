package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class DenseTest {

  @Test
  void multipliesAndAdds() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      Dense dense = new Dense(parameters, "block.dense", 2, 3, Initializer.normal(1), true);
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly("player.block.dense.kernel [2, 3]", "player.block.dense.bias [3]");
      run.assign(parameters.all().get(0), 1, 2, 3, 4, 5, 6);
      run.assign(parameters.all().get(1), 10, 20, 30);
      Operand<TFloating> x = run.constant(Shape.of(1, 2), 1, -1);
      assertThat(run.evaluate(dense.apply(run.pass(Mode.INFER), x)))
          .hasToString("[1, 3] [7.0, 17.0, 27.0]");
    }
  }

  @Test
  void hasNoBiasUnlessAsked() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      Dense dense = new Dense(parameters, "dense", 1, 1, Initializer.constant(2), false);
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly("player.dense.kernel [1, 1]");
      Operand<TFloating> x = run.constant(Shape.of(1, 1), 3);
      assertThat(run.evaluate(dense.apply(run.pass(Mode.INFER), x)).scalar()).isEqualTo(6);
    }
  }
}
