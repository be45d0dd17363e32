package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class ConvolutionTest {
  /** A 4×4 kernel whose entry in row r, column c is 10 r + c. */
  private static final double[] KERNEL = {
    0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23, 30, 31, 32, 33
  };

  @Test
  void halvesTheSides() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      Conv2d layer = new Conv2d(parameters, "conv", 4, 2, 1, 1, Initializer.zeros(), true);
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly("player.conv.kernel [4, 4, 1, 1]", "player.conv.bias [1]");
      run.assign(parameters.all().get(0), KERNEL);
      run.assign(parameters.all().get(1), 100);
      // One pixel, in row 1 and column 2; one row and column of zeros is padded on each side.
      Operand<TFloating> x =
          run.constant(Shape.of(1, 4, 4, 1), 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      assertThat(run.evaluate(layer.apply(run.pass(Mode.INFER), x)))
          .hasToString("[1, 2, 2, 1] [123.0, 121.0, 103.0, 101.0]");
    }
  }

  @Test
  void doublesTheSides() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      ConvTranspose2d layer =
          new ConvTranspose2d(parameters, "up", 4, 2, 1, 1, Initializer.zeros(), true);
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly("player.up.kernel [4, 4, 1, 1]", "player.up.bias [1]");
      run.assign(parameters.all().get(0), KERNEL);
      run.assign(parameters.all().get(1), 100);
      // Each pixel paints the kernel, whose first row and column fall off the edge: 1 paints rows
      // and columns 1 to 3 of the kernel; 2 paints, two columns to the right, columns 0 and 1 too.
      Operand<TFloating> x = run.constant(Shape.of(1, 2, 2, 1), 1, 2, 0, 0);
      Numbers y = run.evaluate(layer.apply(run.pass(Mode.INFER), x));
      assertThat(y.shape()).isEqualTo(Shape.of(1, 4, 4, 1));
      assertThat(y.values())
          .containsExactly(
              100 + 11,
              100 + 12 + 2 * 10,
              100 + 13 + 2 * 11,
              100 + 2 * 12,
              100 + 21,
              100 + 22 + 2 * 20,
              100 + 23 + 2 * 21,
              100 + 2 * 22,
              100 + 31,
              100 + 32 + 2 * 30,
              100 + 33 + 2 * 31,
              100 + 2 * 32,
              100,
              100,
              100,
              100);
    }
  }

  @Test
  void isTheAdjointOfTheConvolution() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      Conv2d down = new Conv2d(parameters, "down", 4, 2, 3, 2, Initializer.normal(1), false);
      ConvTranspose2d up =
          new ConvTranspose2d(parameters, "up", 4, 2, 2, 3, Initializer.zeros(), false);
      run.assign(parameters.all().get(1), run.stored(parameters.all().get(0)));
      Numbers image = Numbers.normal(Shape.of(2, 6, 8, 3), 1);
      Numbers code = Numbers.normal(Shape.of(2, 3, 4, 2), 2);
      Pass pass = run.pass(Mode.INFER);
      Numbers small = run.evaluate(down.apply(pass, run.constant(image.shape(), image.values())));
      Numbers large = run.evaluate(up.apply(pass, run.constant(code.shape(), code.values())));
      assertThat(dot(small, code)).isCloseTo(dot(image, large), Offset.offset(1e-9));
    }
  }

  @Test
  void knowsTheSidesWhateverTheBatch() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("player");
      ConvTranspose2d up =
          new ConvTranspose2d(parameters, "up", 4, 2, 2, 5, Initializer.zeros(), true);
      Operand<TFloating> x = run.placeholder(Shape.of(-1, 3, 4, 2));
      assertThat(up.apply(run.pass(Mode.TRAIN), x).shape().asArray()).containsExactly(-1, 6, 8, 5);
    }
  }

  private static double dot(Numbers a, Numbers b) {
    double sum = 0;
    for (int i = 0; i < a.values().length; i++) {
      sum += a.values()[i] * b.values()[i];
    }
    return sum;
  }
}
