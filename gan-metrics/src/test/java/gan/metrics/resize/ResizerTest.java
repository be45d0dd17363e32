package gan.metrics.resize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.EagerSession;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class ResizerTest {
  /** Sums of up to 100 products in single precision, of numbers up to 255. */
  private static final Offset<Float> TOLERANCE = Offset.offset(2e-3f);

  private static Stream<Arguments> filters() {
    int[][] sizes = {{32, 32, 299, 299}, {75, 64, 29, 31}, {9, 16, 16, 9}, {100, 100, 8, 99}};
    return Stream.of(Resizer.BILINEAR, Resizer.BICUBIC, Resizer.LANCZOS)
        .flatMap(resizer -> Stream.of(sizes).map(size -> Arguments.of(resizer, size)));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void filtersAreThoseOfPil(Resizer resizer, int[] size) {
    float[] image = image(size[0], size[1]);
    float[] expected = pil(resizer, image, size);
    assertThat(resize(resizer, image, size)).containsExactly(expected, TOLERANCE);
  }

  @Test
  void nearestTakesThePixelUnderTheCentre() {
    int[] size = {5, 7, 3, 11};
    float[] image = image(5, 7);
    float[] expected = new float[3 * 11];
    for (int y = 0; y < 3; y++) {
      for (int x = 0; x < 11; x++) {
        int row = (int) ((y + 0.5) * 5 / 3);
        expected[y * 11 + x] = image[row * 7 + (int) ((x + 0.5) * 7 / 11)];
      }
    }
    assertThat(resize(Resizer.NEAREST, image, size)).isEqualTo(expected);
  }

  /** The source of pixel i is i · (old / new): nothing is added for the centres of pixels. */
  @Test
  void legacyBilinearPutsCornersOnCorners() {
    int[] size = {8, 6, 5, 15};
    float[] image = image(8, 6);
    float[] expected = new float[5 * 15];
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 15; x++) {
        expected[y * 15 + x] = (float) between(image, 8, 6, y * 8 / 5.0, x * 6 / 15.0);
      }
    }
    assertThat(resize(Resizer.LEGACY_BILINEAR, image, size)).containsExactly(expected, TOLERANCE);
  }

  /** A pattern finer than the new pixels becomes grey where it is filtered, and else does not. */
  @Test
  void whatShrinksDoesNotAliasButInTheLegacy() {
    float[] stripes = new float[64 * 64];
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = i % 2 == 0 ? 255 : 0;
    }
    int[] size = {64, 64, 16, 16};
    for (Resizer resizer : new Resizer[] {Resizer.BILINEAR, Resizer.BICUBIC, Resizer.LANCZOS}) {
      assertThat(resize(resizer, stripes, size)[8 * 16 + 8])
          .as(resizer.label())
          .isCloseTo(127.5f, Offset.offset(2f));
    }
    assertThat(resize(Resizer.LEGACY_BILINEAR, stripes, size)[8 * 16 + 8]).isEqualTo(255);
  }

  private static float[] image(int height, int width) {
    float[] values = new float[height * width];
    Random random = new Random(3);
    for (int i = 0; i < values.length; i++) {
      values[i] = 255 * random.nextFloat();
    }
    return values;
  }

  private static float[] resize(Resizer resizer, float[] image, int[] size) {
    try (EagerSession session = EagerSession.create();
        TFloat32 input =
            TFloat32.tensorOf(Shape.of(1, size[0], size[1], 1), DataBuffers.of(image))) {
      Ops tf = Ops.create(session);
      TFloat32 made =
          resizer.resize(tf, tf.constantOf(input), new int[] {size[2], size[3]}).asTensor();
      assertThat(made.shape()).isEqualTo(Shape.of(1, size[2], size[3], 1));
      float[] values = new float[size[2] * size[3]];
      made.asRawTensor().data().asFloats().read(values);
      return values;
    }
  }

  private static double between(float[] image, int height, int width, double y, double x) {
    int top = (int) y;
    int left = (int) x;
    int bottom = Math.min(top + 1, height - 1);
    int right = Math.min(left + 1, width - 1);
    double across = x - left;
    double above = image[top * width + left] * (1 - across) + image[top * width + right] * across;
    double below =
        image[bottom * width + left] * (1 - across) + image[bottom * width + right] * across;
    return above * (1 - (y - top)) + below * (y - top);
  }

  /**
   * PIL's resampling as its documentation and Resample.c describe it: rows first, then columns; for
   * each new pixel the filter, as wide as its support times the shrinking, over the old pixels
   * whose centres lie under it, normalised to sum to 1.
   */
  private static float[] pil(Resizer resizer, float[] image, int[] size) {
    double[][] across = weights(resizer, size[1], size[3]);
    double[][] down = weights(resizer, size[0], size[2]);
    double[][] rows = new double[size[0]][size[3]];
    for (int y = 0; y < size[0]; y++) {
      for (int x = 0; x < size[3]; x++) {
        for (int i = 0; i < size[1]; i++) {
          rows[y][x] += across[x][i] * image[y * size[1] + i];
        }
      }
    }
    float[] made = new float[size[2] * size[3]];
    for (int y = 0; y < size[2]; y++) {
      for (int x = 0; x < size[3]; x++) {
        double sum = 0;
        for (int i = 0; i < size[0]; i++) {
          sum += down[y][i] * rows[i][x];
        }
        made[y * size[3] + x] = (float) sum;
      }
    }
    return made;
  }

  private static double[][] weights(Resizer resizer, int from, int to) {
    DoubleUnaryOperator filter = filter(resizer);
    double scale = (double) from / to;
    double wide = Math.max(1, scale);
    double support = wide * (resizer == Resizer.LANCZOS ? 3 : resizer == Resizer.BICUBIC ? 2 : 1);
    double[][] weights = new double[to][from];
    for (int x = 0; x < to; x++) {
      double centre = (x + 0.5) * scale;
      int first = Math.max(0, (int) (centre - support + 0.5));
      int last = Math.min(from, (int) (centre + support + 0.5));
      double sum = 0;
      for (int i = first; i < last; i++) {
        weights[x][i] = filter.applyAsDouble((i - centre + 0.5) / wide);
        sum += weights[x][i];
      }
      for (int i = first; i < last; i++) {
        weights[x][i] /= sum;
      }
    }
    return weights;
  }

  private static DoubleUnaryOperator filter(Resizer resizer) {
    return switch (resizer) {
      case BILINEAR -> x -> Math.max(0, 1 - Math.abs(x));
      case BICUBIC -> x -> cubic(Math.abs(x));
      case LANCZOS -> x -> Math.abs(x) < 3 ? sinc(x) * sinc(x / 3) : 0;
      default -> throw new IllegalArgumentException(resizer.label());
    };
  }

  private static double cubic(double x) {
    double a = -0.5;
    if (x < 1) {
      return ((a + 2) * x - (a + 3)) * x * x + 1;
    }
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }
}
