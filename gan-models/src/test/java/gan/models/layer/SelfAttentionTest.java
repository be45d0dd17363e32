package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class SelfAttentionTest {
  private static final Shape SHAPE = Shape.of(2, 4, 2, 16);
  private static final double[] X = Numbers.normal(SHAPE, 1).values();

  @Test
  void startsAsTheIdentity() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      SelfAttention attention = attention(parameters);
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly(
              "player.at.f.kernel [1, 1, 16, 2]",
              "player.at.g.kernel [1, 1, 16, 2]",
              "player.at.h.kernel [1, 1, 16, 8]",
              "player.at.out.kernel [1, 1, 8, 16]",
              "player.at.gamma []");
      assertThat(
              run.evaluate(attention.apply(run.pass(Mode.TRAIN), run.constant(SHAPE, X))).values())
          .containsExactly(X);
    }
  }

  @Test
  void everyPixelSeesThePooledOthers() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      SelfAttention attention = attention(parameters);
      run.assign(parameters.all().get(4), 0.7);
      double[] y =
          run.evaluate(attention.apply(run.pass(Mode.TRAIN), run.constant(SHAPE, X))).values();
      double[][] kernels = new double[4][];
      for (int i = 0; i < 4; i++) {
        kernels[i] = run.stored(parameters.all().get(i));
      }
      for (int sample = 0; sample < 2; sample++) {
        for (int pixel = 0; pixel < 8; pixel++) {
          double[] found = found(kernels, sample, pixel);
          for (int channel = 0; channel < 16; channel++) {
            int i = (sample * 8 + pixel) * 16 + channel;
            assertThat(y[i]).isCloseTo(X[i] + 0.7 * found[channel], Offset.offset(1e-12));
          }
        }
      }
    }
  }

  /** Of 4×2 pixels, the upper and the lower four are pooled. */
  private static double[] found(double[][] kernels, int sample, int pixel) {
    double[] query = times(kernels[0], x(sample, pixel), 2);
    double[] weights = new double[2];
    double[][] values = new double[2][];
    for (int square = 0; square < 2; square++) {
      double[] key = pooled(kernels[1], sample, square, 2);
      weights[square] = Math.exp(query[0] * key[0] + query[1] * key[1]);
      values[square] = pooled(kernels[2], sample, square, 8);
    }
    double[] seen = new double[8];
    for (int i = 0; i < 8; i++) {
      seen[i] = (weights[0] * values[0][i] + weights[1] * values[1][i]) / (weights[0] + weights[1]);
    }
    return times(kernels[3], seen, 16);
  }

  private static double[] pooled(double[] kernel, int sample, int square, int outputs) {
    double[] most = times(kernel, x(sample, 4 * square), outputs);
    for (int pixel = 1; pixel < 4; pixel++) {
      double[] other = times(kernel, x(sample, 4 * square + pixel), outputs);
      for (int i = 0; i < outputs; i++) {
        most[i] = Math.max(most[i], other[i]);
      }
    }
    return most;
  }

  private static double[] x(int sample, int pixel) {
    double[] x = new double[16];
    System.arraycopy(X, (sample * 8 + pixel) * 16, x, 0, 16);
    return x;
  }

  private static double[] times(double[] kernel, double[] x, int outputs) {
    double[] y = new double[outputs];
    for (int i = 0; i < kernel.length; i++) {
      y[i % outputs] += kernel[i] * x[i / outputs];
    }
    return y;
  }

  private static SelfAttention attention(Parameters parameters) {
    return new SelfAttention(parameters, "at", 16, Kernel.plain(Initializer.normal(0.5)));
  }
}
