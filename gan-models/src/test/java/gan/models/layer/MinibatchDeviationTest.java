package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class MinibatchDeviationTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  /** Groups of 2 in a batch of 6 are every third sample; a batch of 5 is one group. */
  @ParameterizedTest
  @CsvSource({"6, 3", "5, 1", "2, 1"})
  void appendsTheDeviationOfTheGroup(int batch, int groups) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      MinibatchDeviation layer = new MinibatchDeviation(parameters, "mates", 2, 0.9);
      Numbers images = Numbers.normal(Shape.of(batch, 2, 1, 3), 1);
      Operand<TFloating> x = run.placeholder(Shape.of(-1, 2, 1, 3));
      run.feed(x, images);
      Pass pass = run.pass(Mode.TRAIN);
      Operand<TFloating> y = layer.apply(pass, x);
      assertThat(y.shape().asArray()).containsExactly(-1, 2, 1, 4);
      double[] values = run.evaluate(y).values();
      double mean = 0;
      for (int i = 0; i < batch * 2; i++) {
        double deviation = deviation(images.values(), batch, groups, i / 2 % groups);
        mean += deviation / (batch * 2);
        assertThat(values[4 * i + 3]).isCloseTo(deviation, EXACT);
        assertThat(values[4 * i + 1]).isEqualTo(images.values()[3 * i + 1]);
      }
      run.execute(pass.stores(pass.reads()));
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly("player.mates.deviation []");
      assertThat(run.stored(parameters.all().get(0))[0]).isCloseTo(0.1 * mean, EXACT);
    }
  }

  @Test
  void inferenceTakesTheMovingMean() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      MinibatchDeviation layer = new MinibatchDeviation(parameters, "mates", 2, 0.9);
      run.assign(parameters.all().get(0), 0.5);
      Pass pass = run.pass(Mode.INFER);
      Operand<TFloating> x = run.constant(Shape.of(2, 1, 1, 1), 1, 2);
      assertThat(run.evaluate(layer.apply(pass, x)))
          .hasToString("[2, 1, 1, 2] [1.0, 0.5, 2.0, 0.5]");
      assertThat(pass.stores(List.of())).isEmpty();
    }
  }

  private static double deviation(double[] x, int batch, int groups, int group) {
    double total = 0;
    for (int number = 0; number < 6; number++) {
      double sum = 0;
      double squares = 0;
      for (int sample = group; sample < batch; sample += groups) {
        sum += x[6 * sample + number];
        squares += Math.pow(x[6 * sample + number], 2);
      }
      double mean = sum * groups / batch;
      total += Math.sqrt(squares * groups / batch - mean * mean + 1e-8) / 6;
    }
    return total;
  }
}
