package gan.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.graph.Precision;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TFloating;

class ScheduleTests {

  @Test
  void aConstantStays() {
    check(Schedule.constant(0.3), 1, 0.3);
    check(Schedule.constant(0.3), 1000, 0.3);
  }

  @Test
  void aLineGoesFromOneValueToTheOtherAndStaysThere() {
    Schedule line = Schedule.linear(1, 0, 10);
    check(line, 1, 1);
    check(line, 6, 0.5);
    check(line, 11, 0);
    check(line, 500, 0);
  }

  @Test
  void aCosineGoesAlongHalfAWave() {
    Schedule cosine = Schedule.cosine(2, 1, 12);
    check(cosine, 1, 2);
    check(cosine, 5, 1 + (1 + Math.cos(Math.PI / 3)) / 2);
    check(cosine, 7, 1.5);
    check(cosine, 13, 1);
    check(cosine, 99, 1);
  }

  @Test
  void stepsMultiply() {
    Schedule steps = new Schedule(Schedule.Shape.STEP, 8, 0, 100, 0.5, 0);
    check(steps, 100, 8);
    check(steps, 101, 4);
    check(steps, 301, 1);
  }

  @Test
  void warmUpRisesFromZero() {
    Schedule warm = Schedule.linear(1, 0, 100).warmedUp(10);
    check(warm, 1, 0.1);
    check(warm, 5, 0.5 * 0.96);
    check(warm, 11, 0.9);
  }

  @Test
  void onlyTheZeroScheduleIsZero() {
    assertThat(Schedule.constant(0).isZero()).isTrue();
    assertThat(Schedule.constant(1e-9).isZero()).isFalse();
    assertThat(Schedule.linear(0, 1, 5).isZero()).isFalse();
    assertThat(Schedule.linear(1, 0, 5).isZero()).isFalse();
  }

  @Test
  void infiniteValuesAreRefused() {
    assertThatThrownBy(() -> Schedule.constant(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'from' and 'to' must be finite, not NaN and 0.0");
  }

  /** The formula and the graph agree with the value worked out by hand. */
  private static void check(Schedule schedule, long update, double expected) {
    assertThat(schedule.at(update)).isCloseTo(expected, within(1e-12));
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Operand<TFloating> count = tf.dtypes.cast(tf.constant(update), Precision.FLOAT64.type());
      Operand<TFloating> value = schedule.at(tf, count);
      try (Session session = new Session(graph);
          Result result = session.runner().fetch(value).run()) {
        assertThat(((TFloat64) result.get(0)).getDouble()).isCloseTo(expected, within(1e-12));
      }
    }
  }
}
