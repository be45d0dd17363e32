package gan.losses.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.spi.Discriminator;
import gan.core.spi.Penalty;
import gan.core.spi.Schedule;
import gan.core.spi.Verdict;
import gan.testkit.Numbers;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Where slopes are taken: the critic D(x) = ‖x‖²/2 has the slope x, so a penalty tells its points.
 */
class PointsTest {
  private static final int SAMPLES = 4;
  private static final int SIZE = 3;
  private static final Schedule WEIGHT = Schedule.constant(1);
  private static final Numbers REAL = Numbers.normal(Shape.of(SAMPLES, SIZE), 7);
  private static final Numbers FAKE = Numbers.normal(Shape.of(SAMPLES, SIZE), 8);

  @Test
  void r1TakesThemAtRealSamplesAndR2AtFakes() {
    try (Play play = new Play()) {
      assertTerm(play, new R1(), mean(REAL.values(), x -> x * x / 2));
      assertTerm(play, new R2(), mean(FAKE.values(), x -> x * x / 2));
    }
  }

  @Test
  void interpolatesShareOneNumberForEachSample() {
    try (Play play = new Play()) {
      double[] points = interpolates(play, 1);
      assertTerm(play, new ZeroCentred(), mean(points, x -> x * x));
      // The second draw of one pass is another.
      assertTerm(
          play,
          new WganGp(new WganGpOptions(WEIGHT, 1, false, 1)),
          mean(interpolates(play, 2), x -> (x - 1) * (x - 1)));
    }
  }

  @Test
  void draganTakesThemAroundRealSamples() {
    try (Play play = new Play()) {
      double[] noise =
          play.values(
              play.run
                  .pass(Mode.TRAIN)
                  .normal("perturbation", play.run.tf().constant(new int[] {SAMPLES, SIZE})));
      double[] points = REAL.values();
      for (int i = 0; i < points.length; i++) {
        points[i] += 0.25 * noise[i];
      }
      assertTerm(
          play,
          new Dragan(new DraganOptions(WEIGHT, 0.25, 1, 1)),
          mean(points, x -> (x - 1) * (x - 1)));
    }
  }

  private static void assertTerm(Play play, Penalty penalty, double expected) {
    Shape shape = Shape.of(SAMPLES, SIZE);
    Discriminator quadratic =
        (pass, samples, condition) -> {
          var tf = pass.tf();
          Operand<TFloating> halves = tf.math.mul(tf.math.square(samples), pass.constant(0.5));
          return Verdict.of(tf.expandDims(tf.sum(halves, tf.constant(1)), tf.constant(1)));
        };
    Operand<TFloating> real = play.constant(shape, REAL.values());
    Operand<TFloating> fake = play.constant(shape, FAKE.values());
    assertThat(play.value(penalty.term(play.round(real, fake, quadratic))))
        .isCloseTo(expected, Offset.offset(1e-9));
  }

  /** Passes of one run draw the same numbers for the same purpose. */
  private static double[] interpolates(Play play, int draw) {
    Pass pass = play.run.pass(Mode.TRAIN);
    double[] shares = {};
    for (int i = 0; i < draw; i++) {
      shares =
          play.values(
              pass.uniform("interpolate", play.run.tf().constant(new int[] {SAMPLES, 1}), 0, 1));
    }
    double[] real = REAL.values();
    double[] points = FAKE.values();
    for (int i = 0; i < points.length; i++) {
      points[i] += shares[i / SIZE] * (real[i] - points[i]);
    }
    return points;
  }

  /** The mean over samples of what is made of the norm of each. */
  private static double mean(double[] points, DoubleUnaryOperator of) {
    double sum = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double squares = 0;
      for (int j = 0; j < SIZE; j++) {
        squares += points[SIZE * i + j] * points[SIZE * i + j];
      }
      sum += of.applyAsDouble(Math.sqrt(squares));
    }
    return sum / SAMPLES;
  }
}
