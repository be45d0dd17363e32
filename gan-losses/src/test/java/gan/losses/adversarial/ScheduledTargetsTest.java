package gan.losses.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.spi.Condition;
import gan.core.spi.Round;
import gan.core.spi.Schedule;
import gan.core.spi.Verdict;
import gan.testkit.GraphRun;
import gan.testkit.Unasked;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** Smoothing adds s·x to the cost of a real score x, and s follows its schedule. */
class ScheduledTargetsTest {

  @ParameterizedTest
  @CsvSource({"1, 0.4", "3, 0.2", "5, 0.0", "9, 0.0"})
  void smoothingFollowsItsSchedule(int update, double smoothing) {
    CrossEntropyOptions options =
        new CrossEntropyOptions(
            Schedule.linear(0.4, 0, 4), Schedule.constant(0), Schedule.constant(0));
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Operand<TFloating> real = run.constant(Shape.of(1, 1), 3.0);
      Operand<TFloating> fake = run.constant(Shape.of(1, 1), 0.0);
      Pass pass = run.pass(Mode.TRAIN);
      Round round =
          new Round(
              real,
              fake,
              Verdict.of(real),
              Verdict.of(fake),
              Condition.none(),
              real,
              (its, samples, condition) -> Verdict.of(samples),
              Unasked.generator(),
              pass,
              pass,
              pass.constant(update));
      double cost = run.evaluate(new NonSaturating(options).terms(round).discriminator()).scalar();
      assertThat(cost)
          .isCloseTo(Math.log(2) + Math.log1p(Math.exp(-3)) + 3 * smoothing, Offset.offset(1e-12));
    }
  }
}
