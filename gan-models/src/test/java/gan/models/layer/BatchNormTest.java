package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Gradients;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

class BatchNormTest {
  private static final Shape SHAPE = Shape.of(3, 2, 2, 2);
  private static final Numbers FIRST = Numbers.uniform(SHAPE, -1, 3, 1);
  private static final Numbers SECOND = Numbers.uniform(SHAPE, -5, 2, 2);
  private static final double MOMENTUM = 0.9;

  @Test
  void createsTwoWeightsAndTwoStates() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      new BatchNorm(parameters, "norm", 2, MOMENTUM);
      assertThat(parameters.weights())
          .extracting(Object::toString)
          .containsExactly("player.norm.gamma [2]", "player.norm.beta [2]");
      assertThat(parameters.all())
          .extracting(Object::toString)
          .endsWith("player.norm.mean [2]", "player.norm.variance [2]");
      assertThat(parameters.all())
          .extracting(run::stored)
          .containsExactly(
              new double[] {1, 1}, new double[] {0, 0}, new double[] {0, 0}, new double[] {1, 1});
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void normalizesEachChannelOfTheBatch(Precision precision) {
    try (GraphRun run = new GraphRun(precision)) {
      Parameters parameters = run.parameters("player");
      BatchNorm norm = new BatchNorm(parameters, "norm", 2, MOMENTUM);
      run.assign(parameters.all().get(0), 2, 3);
      run.assign(parameters.all().get(1), 10, 20);
      double[] y = run.evaluate(norm.apply(run.pass(Mode.TRAIN), constant(run, FIRST))).values();
      for (int i = 0; i < y.length; i++) {
        int c = i % 2;
        double expected =
            (FIRST.values()[i] - mean(FIRST, c))
                    / Math.sqrt(variance(FIRST, c, 0) + BatchStatistics.EPSILON)
                    * (2 + c)
                + 10 * (1 + c);
        assertThat(y[i]).isCloseTo(expected, Offset.offset(1e-5));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void movingStatisticsFollowEveryBatchInTheOrderOfTheCalls(Precision precision) {
    try (GraphRun run = new GraphRun(precision)) {
      Parameters parameters = run.parameters("player");
      BatchNorm norm = new BatchNorm(parameters, "norm", 2, MOMENTUM);
      Pass pass = run.pass(Mode.TRAIN);
      norm.apply(pass, constant(run, FIRST));
      norm.apply(pass, constant(run, SECOND));
      List<Op> stores = pass.stores(pass.reads());
      double[] mean = {0, 0};
      double[] variance = {1, 1};
      for (int update = 0; update < 5; update++) {
        run.execute(stores);
        for (Numbers batch : List.of(FIRST, SECOND)) {
          for (int c = 0; c < 2; c++) {
            mean[c] = MOMENTUM * mean[c] + (1 - MOMENTUM) * mean(batch, c);
            variance[c] = MOMENTUM * variance[c] + (1 - MOMENTUM) * variance(batch, c, 1);
          }
        }
      }
      Offset<Double> offset = Offset.offset(precision == Precision.FLOAT64 ? 1e-12 : 1e-5);
      assertThat(run.stored(parameters.all().get(2))).containsExactly(mean, offset);
      assertThat(run.stored(parameters.all().get(3))).containsExactly(variance, offset);
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void inferenceUsesTheMovingStatisticsAndLeavesThemAlone(Precision precision) {
    try (GraphRun run = new GraphRun(precision)) {
      Parameters parameters = run.parameters("player");
      BatchNorm norm = new BatchNorm(parameters, "norm", 2, MOMENTUM);
      run.assign(parameters.all().get(2), 1, -1);
      run.assign(parameters.all().get(3), 4, 9);
      Pass pass = run.pass(Mode.INFER);
      double[] y = run.evaluate(norm.apply(pass, constant(run, FIRST))).values();
      for (int i = 0; i < y.length; i++) {
        double expected = i % 2 == 0 ? (FIRST.values()[i] - 1) / 2 : (FIRST.values()[i] + 1) / 3;
        assertThat(y[i]).isCloseTo(expected, Offset.offset(1e-5));
      }
      assertThat(pass.stores(List.of())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void bothFormulasAgreeInSinglePrecision(Mode mode) {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("player");
      Affine affine = Affine.of(parameters, "norm", 2);
      BatchStatistics norm = new BatchStatistics(parameters, "norm", 2, MOMENTUM);
      run.assign(parameters.all().get(0), 2, 3);
      run.assign(parameters.all().get(1), 10, 20);
      run.assign(parameters.all().get(2), 0.5, -0.5);
      run.assign(parameters.all().get(3), 1.5, 2.5);
      Pass pass = run.pass(mode);
      Operand<TFloating> x = constant(run, FIRST);
      Operand<TFloating> scale = pass.read(affine.gamma());
      Operand<TFloating> offset = pass.read(affine.beta());
      List<Numbers> fused =
          valuesAndGradients(run, pass, parameters, x, norm.fused(pass, x, scale, offset));
      List<Numbers> composed =
          valuesAndGradients(run, pass, parameters, x, norm.composed(pass, x, scale, offset));
      for (int i = 0; i < fused.size(); i++) {
        assertThat(fused.get(i).values())
            .containsExactly(composed.get(i).values(), Offset.offset(1e-5));
      }
    }
  }

  private static List<Numbers> valuesAndGradients(
      GraphRun run,
      Pass pass,
      Parameters parameters,
      Operand<TFloating> x,
      BatchStatistics.Normalized normalized) {
    Ops tf = run.tf();
    Numbers weights = Numbers.uniform(SHAPE, -1, 1, 3);
    Operand<TFloating> scalar =
        tf.sum(
            tf.math.mul(normalized.y(), run.constant(SHAPE, weights.values())),
            tf.constant(new int[] {0, 1, 2, 3}));
    List<Parameter> both = parameters.weights();
    List<Operand<TFloating>> gradients =
        Gradients.of(tf, scalar, List.of(x, pass.read(both.get(0)), pass.read(both.get(1))));
    return run.evaluate(
        List.of(
            normalized.y(),
            normalized.mean(),
            normalized.variance(),
            gradients.get(0),
            gradients.get(1),
            gradients.get(2)));
  }

  private static Operand<TFloating> constant(GraphRun run, Numbers numbers) {
    return run.constant(numbers.shape(), numbers.values());
  }

  private static double[] channel(Numbers batch, int channel) {
    return IntStream.range(0, 12).mapToDouble(i -> batch.values()[2 * i + channel]).toArray();
  }

  private static double mean(Numbers batch, int channel) {
    double sum = 0;
    for (double value : channel(batch, channel)) {
      sum += value;
    }
    return sum / 12;
  }

  private static double variance(Numbers batch, int channel, int less) {
    double sum = 0;
    for (double value : channel(batch, channel)) {
      sum += Math.pow(value - mean(batch, channel), 2);
    }
    return sum / (12 - less);
  }
}
