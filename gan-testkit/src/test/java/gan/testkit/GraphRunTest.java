package gan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class GraphRunTest {

  @ParameterizedTest
  @EnumSource(Precision.class)
  void evaluatesWhatIsFed(Precision precision) {
    try (GraphRun run = new GraphRun(precision)) {
      Operand<TFloating> x = run.placeholder(Shape.of(-1, 2));
      Operand<TFloating> doubled = run.tf().math.add(x, x);
      run.feed(x, new Numbers(Shape.of(1, 2), 1, 2));
      assertThat(run.evaluate(doubled)).hasToString("[1, 2] [2.0, 4.0]");
      run.feed(x, new Numbers(Shape.of(2, 2), 1, 2, 3, 4));
      List<Numbers> both = run.evaluate(List.of(x, doubled, x));
      assertThat(both)
          .hasToString(
              "[[2, 2] [1.0, 2.0, 3.0, 4.0], [2, 2] [2.0, 4.0, 6.0, 8.0],"
                  + " [2, 2] [1.0, 2.0, 3.0, 4.0]]");
    }
  }

  @Test
  void initializesLateParametersWithoutResettingEarlierOnes() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      Parameter first = parameters.weight("first", Shape.of(2), Initializer.constant(1));
      run.assign(first, 5, 6);
      Parameter second = parameters.state("second", Shape.of(1), Initializer.constant(2));
      assertThat(run.stored(second)).containsExactly(2);
      assertThat(run.stored(first)).containsExactly(5, 6);
    }
  }

  @Test
  void storesWhatAPassWrites() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameter state = run.parameters("player").state("s", Shape.of(1), Initializer.constant(2));
      Pass pass = run.pass(Mode.TRAIN);
      pass.write(state, run.tf().math.add(pass.read(state), pass.constant(1)));
      run.execute(pass.stores(pass.reads()));
      run.execute(pass.stores(pass.reads()));
      assertThat(run.stored(state)).containsExactly(4);
    }
  }

  @Test
  void cutsAndJoinsRows() {
    Numbers rows = new Numbers(Shape.of(3, 2), 1, 2, 3, 4, 5, -6);
    assertThat(rows.first()).hasToString("[1, 2] [1.0, 2.0]");
    assertThat(rows.rows(1, 3)).hasToString("[2, 2] [3.0, 4.0, 5.0, -6.0]");
    assertThat(rows.first().then(rows.rows(2, 3))).hasToString("[2, 2] [1.0, 2.0, 5.0, -6.0]");
    assertThat(rows.largest()).isEqualTo(6);
    assertThat(rows.sum()).isEqualTo(9);
  }

  @Test
  void refusesNumbersThatDoNotFillTheirShape() {
    assertThatThrownBy(() -> new Numbers(Shape.of(2, 2), 1, 2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Shape [2, 2] does not hold 3 numbers.");
    assertThatThrownBy(() -> new Numbers(Shape.of(2), 1, 2).scalar())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("2 numbers are no scalar.");
  }
}
