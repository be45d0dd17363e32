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

class ModulatedConv2dTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-10);
  private static final int IN = 3;
  private static final int OUT = 2;
  private static final Shape IMAGES = Shape.of(2, 5, 4, IN);
  private static final double[] X = Numbers.normal(IMAGES, 1).values();
  private static final double[] STYLES = {0.5, -2, 1.5, 3, 0.1, 1};

  /** The definition: every sample has a kernel of its own. */
  @ParameterizedTest
  @CsvSource({"true, false", "true, true", "false, false", "false, true"})
  void isAKernelForEachSample(boolean demodulating, boolean doubling) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      ModulatedConv2d layer =
          new ModulatedConv2d(parameters, "conv", 3, IN, OUT, demodulating, doubling);
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly("player.conv.kernel [3, 3, 3, 2]");
      double[] stored = run.stored(parameters.all().get(0));
      Numbers y =
          run.evaluate(
              layer.apply(
                  run.pass(Mode.TRAIN),
                  run.constant(IMAGES, X),
                  run.constant(Shape.of(2, IN), STYLES)));
      for (int sample = 0; sample < 2; sample++) {
        Parameters plain = run.parameters("plain" + sample);
        ModulatedConv2d alone = new ModulatedConv2d(plain, "conv", 3, IN, OUT, false, doubling);
        run.assign(plain.all().get(0), kernel(stored, sample, demodulating));
        double[] image = new double[X.length / 2];
        System.arraycopy(X, sample * image.length, image, 0, image.length);
        Operand<TFloating> expected =
            alone.apply(
                run.pass(Mode.TRAIN),
                run.constant(Shape.of(1, 5, 4, IN), image),
                run.constant(Shape.of(1, IN), 1, 1, 1));
        assertThat(y.rows(sample, sample + 1).values())
            .containsExactly(run.evaluate(expected).values(), EXACT);
      }
    }
  }

  /** What is stored is used divided by √(3 · 3 · IN). */
  private static double[] kernel(double[] stored, int sample, boolean demodulating) {
    double[] kernel = new double[stored.length];
    double[] squares = new double[OUT];
    for (int i = 0; i < stored.length; i++) {
      kernel[i] = stored[i] * STYLES[sample * IN + i / OUT % IN];
      squares[i % OUT] += kernel[i] * kernel[i] / (9 * IN);
    }
    for (int i = 0; i < stored.length && demodulating; i++) {
      kernel[i] /= Math.sqrt(squares[i % OUT] + 1e-8);
    }
    return kernel;
  }

  /** But at the border, it is the convolution of a doubled image, with the kernel turned round. */
  @Test
  void doublingFiltersAndConvolves() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      ModulatedConv2d layer = new ModulatedConv2d(parameters, "conv", 3, 1, 1, false, true);
      double[] stored = run.stored(parameters.all().get(0));
      double[] turned = new double[9];
      for (int i = 0; i < 9; i++) {
        turned[i] = stored[8 - i] / 3;
      }
      Pass pass = run.pass(Mode.TRAIN);
      Shape shape = Shape.of(1, 6, 6, 1);
      Operand<TFloating> x = run.constant(shape, Numbers.normal(shape, 2).values());
      double[] expected =
          run.evaluate(
                  run.tf()
                      .nn
                      .conv2d(
                          Fir.doubled(pass, x),
                          run.constant(Shape.of(3, 3, 1, 1), turned),
                          List.of(1L, 1L, 1L, 1L),
                          "SAME"))
              .values();
      double[] y = run.evaluate(layer.apply(pass, x, run.constant(Shape.of(1, 1), 1))).values();
      assertThat(y).hasSize(144);
      for (int i = 0; i < 144; i++) {
        if (Math.min(i / 12, i % 12) > 1 && Math.max(i / 12, i % 12) < 10) {
          assertThat(y[i]).isCloseTo(expected[i], EXACT);
        }
      }
    }
  }
}
