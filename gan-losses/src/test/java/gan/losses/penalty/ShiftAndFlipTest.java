package gan.losses.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Mode;
import gan.core.graph.Precision;
import gan.core.spi.SampleSpec;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** Images of 3 by 4 pixels with two channels, all numbers different. */
class ShiftAndFlipTest {
  private static final int HEIGHT = 3;
  private static final int WIDTH = 4;
  private static final int SAMPLES = 3600;
  private static final double[] IMAGE =
      DoubleStream.iterate(1, x -> x + 1).limit(2L * HEIGHT * WIDTH).toArray();

  /** Three shifts in each direction and two sides make 18 changes, each of 200 images or so. */
  @Test
  void everyShiftAndBothSidesAreEquallyLikely() {
    Map<List<Double>, Integer> found = changed(1);
    int all = 0;
    for (int down = -1; down <= 1; down++) {
      for (int right = -1; right <= 1; right++) {
        for (boolean flip : new boolean[] {false, true}) {
          Integer count = found.get(expected(down, right, flip));
          assertThat(count).as("shift by " + down + ", " + right + ", " + flip).isBetween(140, 260);
          all += count;
        }
      }
    }
    assertThat(all).isEqualTo(SAMPLES);
  }

  @Test
  void withoutAShiftImagesAreOnlyFlipped() {
    assertThat(changed(0).keySet())
        .containsExactlyInAnyOrder(expected(0, 0, false), expected(0, 0, true));
  }

  /** A shift of 9 is cut to 2 pixels up or down and 3 to the sides. */
  @Test
  void aShiftIsLessThanTheSideItGoesAlong() {
    Set<List<Double>> all = new HashSet<>();
    for (int down = -2; down <= 2; down++) {
      for (int right = -3; right <= 3; right++) {
        all.add(expected(down, right, false));
        all.add(expected(down, right, true));
      }
    }
    assertThat(changed(9).keySet()).isEqualTo(all);
  }

  private static Map<List<Double>, Integer> changed(int shift) {
    Shape shape = Shape.of(SAMPLES, HEIGHT, WIDTH, 2);
    double[] images = new double[SAMPLES * IMAGE.length];
    for (int i = 0; i < SAMPLES; i++) {
      System.arraycopy(IMAGE, 0, images, i * IMAGE.length, IMAGE.length);
    }
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Operand<TFloating> placeholder = run.placeholder(Shape.of(-1, HEIGHT, WIDTH, 2));
      run.feed(placeholder, new Numbers(shape, images));
      SampleSpec sample = SampleSpec.image(HEIGHT, WIDTH, 2, 0);
      Operand<TFloating> changed =
          new ShiftAndFlip(sample, shift).apply(run.pass(Mode.TRAIN), placeholder);
      assertThat(changed.shape().asArray()).containsExactly(-1, HEIGHT, WIDTH, 2);
      Numbers numbers = run.evaluate(changed);
      Map<List<Double>, Integer> counts = new HashMap<>();
      for (int i = 0; i < SAMPLES; i++) {
        counts.merge(list(numbers.rows(i, i + 1).values()), 1, Integer::sum);
      }
      return counts;
    }
  }

  /** What the definition says, pixel by pixel. */
  private static List<Double> expected(int down, int right, boolean flip) {
    double[] image = new double[IMAGE.length];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int row = mirrored(y + down, HEIGHT);
        int column = mirrored((flip ? WIDTH - 1 - x : x) + right, WIDTH);
        for (int c = 0; c < 2; c++) {
          image[2 * (WIDTH * y + x) + c] = IMAGE[2 * (WIDTH * row + column) + c];
        }
      }
    }
    return list(image);
  }

  private static int mirrored(int index, int length) {
    return index < 0 ? -index : index < length ? index : 2 * (length - 1) - index;
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
