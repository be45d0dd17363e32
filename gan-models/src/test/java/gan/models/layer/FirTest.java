package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class FirTest {
  private static final double[] TAPS = {1 / 8.0, 3 / 8.0, 3 / 8.0, 1 / 8.0};
  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  /** Pixels in a grid of zeros, filtered with taps whose sum makes up for the zeros. */
  @Test
  void doublesAsAFilteredGrid() {
    double[][] image = image(3, 2);
    double[][] grid = new double[6][4];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 2; j++) {
        grid[2 * i][2 * j] = 4 * image[i][j];
      }
    }
    // Four taps over one zero more before than the grid ends with.
    assertIs(filtered(grid, 2, 1, 1), (pass, x) -> Fir.doubled(pass, x), image);
  }

  @Test
  void halvesAsEverySecondPixelOfTheFiltered() {
    double[][] image = image(6, 4);
    assertIs(filtered(image, 1, 1, 2), (pass, x) -> Fir.halved(pass, x), image);
  }

  @Test
  void smoothsWithAGain() {
    double[][] image = image(5, 3);
    double[][] expected = filtered(image, 2, 2, 1);
    for (double[] row : expected) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= 4;
      }
    }
    assertIs(expected, (pass, x) -> Fir.smoothed(pass, x, 2, 2), image);
  }

  @Test
  void knowsTheSidesWhateverTheBatch() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Operand<TFloating> x = run.placeholder(Shape.of(-1, 6, 4, 3));
      Pass pass = run.pass(Mode.INFER);
      assertThat(Fir.doubled(pass, x).shape()).hasToString("[-1, 12, 8, 3]");
      assertThat(Fir.halved(pass, x).shape()).hasToString("[-1, 3, 2, 3]");
      assertThat(Fir.smoothed(pass, x, 1, 1).shape()).hasToString("[-1, 5, 3, 3]");
    }
  }

  private interface Resizing {
    Operand<TFloating> apply(Pass pass, Operand<TFloating> x);
  }

  /** Two samples of two channels, of which the last channel of the last sample is looked at. */
  private static void assertIs(double[][] expected, Resizing resizing, double[][] image) {
    int height = image.length;
    int width = image[0].length;
    double[] all = Numbers.normal(Shape.of(2, height, width, 2), 3).values();
    for (int i = 0; i < height * width; i++) {
      all[2 * (height * width + i) + 1] = image[i / width][i % width];
    }
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Operand<TFloating> x = run.constant(Shape.of(2, height, width, 2), all);
      Numbers y = run.evaluate(resizing.apply(run.pass(Mode.INFER), x));
      int rows = expected.length;
      int columns = expected[0].length;
      assertThat(y.shape()).isEqualTo(Shape.of(2, rows, columns, 2));
      for (int i = 0; i < rows * columns; i++) {
        assertThat(y.values()[2 * (rows * columns + i) + 1])
            .isCloseTo(expected[i / columns][i % columns], EXACT);
      }
    }
  }

  private static double[][] image(int height, int width) {
    double[] numbers = Numbers.normal(Shape.of(height, width), 5).values();
    double[][] image = new double[height][width];
    for (int i = 0; i < numbers.length; i++) {
      image[i / width][i % width] = numbers[i];
    }
    return image;
  }

  /** The definition: each pixel is a sum over 4×4, of zeros where there is no image. */
  private static double[][] filtered(double[][] image, int before, int after, int step) {
    int height = (image.length + before + after - 4) / step + 1;
    int width = (image[0].length + before + after - 4) / step + 1;
    double[][] filtered = new double[height][width];
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        for (int k = 0; k < 16; k++) {
          int row = i * step + k / 4 - before;
          int column = j * step + k % 4 - before;
          if (row >= 0 && row < image.length && column >= 0 && column < image[0].length) {
            filtered[i][j] += TAPS[k / 4] * TAPS[k % 4] * image[row][column];
          }
        }
      }
    }
    return filtered;
  }
}
