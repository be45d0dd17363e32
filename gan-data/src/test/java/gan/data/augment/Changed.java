package gan.data.augment;

import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** Images outside of graphs, and what becomes of them in one. */
final class Changed {
  private Changed() {}

  /** What a change of one image gives, in double precision. */
  static double[] image(
      Numbers image, BiFunction<Pass, Operand<TFloating>, Operand<TFloating>> change) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Operand<TFloating> images = run.constant(image.shape(), image.values());
      return run.evaluate(change.apply(run.pass(Mode.TRAIN), images)).values();
    }
  }

  /** An image, all of whose numbers are different and lie in [-1, 1). */
  static Numbers any(int height, int width, int channels) {
    return Numbers.uniform(Shape.of(1, height, width, channels), -1, 1, 11);
  }

  /** As many copies of an image. */
  static Numbers copies(Numbers image, int count) {
    Numbers all = image;
    while (all.shape().get(0) < count) {
      all = all.then(image);
    }
    return all;
  }

  /** The numbers of one image, as something that has an equal. */
  static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** The image whose value in row y, column x and channel c is given. */
  static double[] of(int height, int width, int channels, Pixel pixel) {
    double[] image = new double[height * width * channels];
    for (int i = 0; i < image.length; i++) {
      image[i] = pixel.at(i / channels / width, i / channels % width, i % channels);
    }
    return image;
  }

  /** The value in a row, a column and a channel. */
  @FunctionalInterface
  interface Pixel {
    double at(int y, int x, int c);
  }
}
