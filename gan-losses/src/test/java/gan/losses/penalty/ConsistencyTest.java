package gan.losses.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.spi.Discriminator;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Schedule;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import gan.testkit.Numbers;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.PenaltyContract;
import gan.testkit.contract.PenaltyGolden;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class ConsistencyTest {
  private static final int SAMPLES = 6;
  private static final double[] SLOPE = {0.5, -2, 3};

  private interface Contract
      extends PenaltyContract<ConsistencyOptions>, FactoryContract<ConsistencyOptions> {
    @Override
    default PenaltyFactory<ConsistencyOptions> factory() {
      return new ConsistencyFactory();
    }

    /** Images whose pixels are all equal are the same wherever they are shifted. */
    @Override
    default List<PenaltyGolden> golden() {
      return List.of(
          new PenaltyGolden(
              List.of(1.0, 2.0, 3.0, 4.0),
              List.of(List.of(5.0, 6.0, 5.0, 6.0)),
              List.of(List.of(7.0, 8.0, 7.0, 8.0)),
              0));
    }
  }

  @Nested
  class OfRealSamples implements Contract {
    @Override
    public ConsistencyOptions options() {
      return ConsistencyTest.options(false);
    }
  }

  @Nested
  class Balanced implements Contract {
    @Override
    public ConsistencyOptions options() {
      return ConsistencyTest.options(true);
    }
  }

  /** Of a linear discriminator the gap is w·δ, whatever the sample. */
  @Test
  void gapsOfVectorsAreThoseOfTheNoise() {
    try (Play play = new Play()) {
      assertThat(term(play, false)).isCloseTo(squares(play, 1), Offset.offset(1e-9));
    }
  }

  @Test
  void balancedAddsTheGapsOfGeneratedSamples() {
    try (Play play = new Play()) {
      double expected = squares(play, 1) + squares(play, 2);
      assertThat(term(play, true)).isCloseTo(expected, Offset.offset(1e-9));
    }
  }

  private static ConsistencyOptions options(boolean balanced) {
    return new ConsistencyOptions(Schedule.constant(10), balanced, 2, 0.1, 1);
  }

  private static double term(Play play, boolean balanced) {
    Shape shape = Shape.of(SAMPLES, 3);
    Numbers real = Numbers.normal(shape, 7);
    Numbers fake = Numbers.normal(shape, 8);
    Operand<TFloating> slope = play.constant(Shape.of(3, 1), SLOPE);
    Discriminator linear =
        (pass, samples, condition) -> Verdict.of(pass.tf().linalg.matMul(samples, slope));
    return play.value(
        new Consistency(options(balanced), SampleSpec.vector(3, ValueRange.UNBOUNDED, 0))
            .term(
                play.round(
                    play.constant(shape, real.values()),
                    play.constant(shape, fake.values()),
                    linear)));
  }

  /** The mean of (w·δ)², with the noise of the given draw; passes of one run draw the same. */
  private static double squares(Play play, int draw) {
    Pass pass = play.run.pass(Mode.TRAIN);
    double[] noise = {};
    for (int i = 0; i < draw; i++) {
      noise = play.values(pass.normal("noise", play.run.tf().constant(new int[] {SAMPLES, 3})));
    }
    double sum = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double gap = 0;
      for (int j = 0; j < 3; j++) {
        gap += 0.1 * SLOPE[j] * noise[3 * i + j];
      }
      sum += gap * gap;
    }
    return sum / SAMPLES;
  }
}
