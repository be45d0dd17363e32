package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.spi.Condition;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** Every normalisation against its formula: two samples of 2×3 pixels and 4 channels. */
class NormsTest {
  private static final Shape SHAPE = Shape.of(2, 2, 3, 4);
  private static final double[] X = Numbers.uniform(SHAPE, -1, 3, 1).values();
  private static final double[] GAMMA = {1, 2, 3, 4};
  private static final double[] BETA = {10, 20, 30, 40};
  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  private interface Maker {
    Operand<TFloating> apply(Parameters parameters, Pass pass, Operand<TFloating> x);
  }

  @Test
  void layerNormTakesAllNumbersOfASample() {
    check((p, pass, x) -> new LayerNorm(p, "norm", 4).apply(pass, x), (sample, channel) -> sample);
  }

  @Test
  void instanceNormTakesThePixelsOfAChannel() {
    check(
        (p, pass, x) -> new InstanceNorm(p, "norm", 4).apply(pass, x),
        (sample, channel) -> 4 * sample + channel);
  }

  @Test
  void groupNormTakesThePixelsOfNeighbouringChannels() {
    check(
        (p, pass, x) -> new GroupNorm(p, "norm", 4, 2).apply(pass, x),
        (sample, channel) -> 2 * sample + channel / 2);
  }

  @Test
  void groupsAreOfEqualSize() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      assertThatThrownBy(() -> new GroupNorm(parameters, "norm", 4, 3))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("4 channels cannot be divided into 3 equal groups.");
    }
  }

  @Test
  void pixelNormTakesTheChannelsOfAPixel() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      double[] y =
          run.evaluate(PixelNorm.apply(run.pass(Mode.INFER), run.constant(SHAPE, X))).values();
      for (int i = 0; i < X.length; i++) {
        double power = 0;
        for (int channel = 0; channel < 4; channel++) {
          power += Math.pow(X[i / 4 * 4 + channel], 2) / 4;
        }
        assertThat(y[i]).isCloseTo(X[i] / Math.sqrt(power + 1e-8), EXACT);
      }
    }
  }

  @Test
  void conditionalBatchNormScalesAndShiftsByLabel() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      ConditionalBatchNorm norm = new ConditionalBatchNorm(parameters, "norm", 4, 3, 0.9);
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly(
              "player.norm.gamma.table [3, 4]",
              "player.norm.beta.table [3, 4]",
              "player.norm.mean [4]",
              "player.norm.variance [4]");
      assertThat(run.stored(parameters.all().get(0))).containsOnly(1);
      assertThat(run.stored(parameters.all().get(1))).containsOnly(0);
      run.assign(parameters.all().get(0), 9, 9, 9, 9, 5, 6, 7, 8, 1, 2, 3, 4);
      run.assign(parameters.all().get(1), 9, 9, 9, 9, 50, 60, 70, 80, 10, 20, 30, 40);
      Pass pass = run.pass(Mode.TRAIN);
      Condition condition = Condition.of(run.tf().constant(new int[] {2, 1}));
      double[] y = run.evaluate(norm.apply(pass, run.constant(SHAPE, X), condition)).values();
      for (int i = 0; i < X.length; i++) {
        int channel = i % 4;
        int shift = i < 24 ? 1 : 5;
        double expected = standardized(i, (s, c) -> c);
        assertThat(y[i])
            .isCloseTo((channel + shift) * expected + 10 * (channel + shift), Offset.offset(1e-9));
      }
      run.execute(pass.stores(pass.reads()));
      double mean = 0;
      for (int i = 1; i < X.length; i += 4) {
        mean += X[i] / 12;
      }
      assertThat(run.stored(parameters.all().get(2))[1]).isCloseTo(0.1 * mean, EXACT);
    }
  }

  @Test
  void conditionalBatchNormNeedsLabels() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      ConditionalBatchNorm norm =
          new ConditionalBatchNorm(run.parameters("player"), "norm", 4, 3, 0.9);
      Operand<TFloating> x = run.constant(SHAPE, X);
      assertThatThrownBy(() -> norm.apply(run.pass(Mode.TRAIN), x, Condition.none()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A conditional player is given no labels.");
    }
  }

  private static void check(Maker maker, IntBinaryOperator group) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      Operand<TFloating> y = maker.apply(parameters, run.pass(Mode.TRAIN), run.constant(SHAPE, X));
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly("player.norm.gamma [4]", "player.norm.beta [4]");
      assertThat(List.of(run.stored(parameters.all().get(0)), run.stored(parameters.all().get(1))))
          .containsExactly(new double[] {1, 1, 1, 1}, new double[] {0, 0, 0, 0});
      run.assign(parameters.all().get(0), GAMMA);
      run.assign(parameters.all().get(1), BETA);
      double[] values = run.evaluate(y).values();
      for (int i = 0; i < X.length; i++) {
        double expected = GAMMA[i % 4] * standardized(i, group) + BETA[i % 4];
        assertThat(values[i]).isCloseTo(expected, EXACT);
      }
    }
  }

  /** Number i, standardised over all that are in its group. */
  private static double standardized(int i, IntBinaryOperator group) {
    int own = group.applyAsInt(i / 24, i % 4);
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int j = 0; j < X.length; j++) {
      if (group.applyAsInt(j / 24, j % 4) == own) {
        sum += X[j];
        squares += X[j] * X[j];
        count++;
      }
    }
    double mean = sum / count;
    return (X[i] - mean) / Math.sqrt(squares / count - mean * mean + 1e-5);
  }
}
