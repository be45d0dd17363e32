package gan.models.layer;

import gan.core.graph.Pass;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.types.family.TFloating;

/**
 * Filters images with the taps {@code [1, 3, 3, 1] / 8} along both sides, so that a change of size
 * does not alias (<a href="https://arxiv.org/abs/1904.11486">Zhang 2019</a>), as StyleGAN and R3GAN
 * do; what lies outside an image is 0.
 *
 * <p>Doubled sides are those of a bilinear interpolation, but for the border.
 */
public final class Fir {
  private static final int HEIGHT = 1;
  private static final int WIDTH = 2;

  private Fir() {}

  /**
   * Doubles the sides; the mean is kept but for the border.
   *
   * @param x {@code [n, height, width, channels]}, all but n known
   * @return {@code [n, 2 · height, 2 · width, channels]}
   */
  public static Operand<TFloating> doubled(Pass pass, Operand<TFloating> x) {
    return doubled(pass, doubled(pass, x, HEIGHT), WIDTH);
  }

  /**
   * Halves the sides.
   *
   * @param x {@code [n, height, width, channels]}, all but n known, with even sides
   * @return {@code [n, height / 2, width / 2, channels]}
   */
  public static Operand<TFloating> halved(Pass pass, Operand<TFloating> x) {
    return halved(pass, halved(pass, x, HEIGHT), WIDTH);
  }

  /**
   * Filters without another change of size than the padding's.
   *
   * @param x {@code [n, height, width, channels]}, all but n known
   * @param padding zeros around each image, in pixels
   * @param gain what the sum of the taps is along one side
   * @return {@code [n, height + 2 · padding - 3, width + 2 · padding - 3, channels]}
   */
  public static Operand<TFloating> smoothed(
      Pass pass, Operand<TFloating> x, int padding, double gain) {
    Operand<TFloating> y = x;
    for (int side : new int[] {HEIGHT, WIDTH}) {
      Operand<TFloating> padded = padded(pass, y, side, padding);
      long size = padded.shape().get(side) - 3;
      y =
          weighted(
              pass,
              gain,
              part(pass, padded, side, 0, size),
              part(pass, padded, side, 1, size),
              part(pass, padded, side, 2, size),
              part(pass, padded, side, 3, size));
    }
    return y;
  }

  /** Of the taps, every second meets a pixel: a quarter of one neighbour, three of the other. */
  private static Operand<TFloating> doubled(Pass pass, Operand<TFloating> x, int side) {
    Ops tf = pass.tf();
    long size = x.shape().get(side);
    Operand<TFloating> padded = padded(pass, x, side, 1);
    Operand<TFloating> near = tf.math.mul(x, pass.constant(0.75));
    Operand<TFloating> far = tf.math.mul(padded, pass.constant(0.25));
    Operand<TFloating> before = tf.math.add(near, part(pass, far, side, 0, size));
    Operand<TFloating> after = tf.math.add(near, part(pass, far, side, 2, size));
    Operand<TFloating> pairs = tf.stack(List.of(before, after), Stack.axis((long) side + 1));
    return reshaped(pass, pairs, with(x.shape(), side, 2 * size));
  }

  private static Operand<TFloating> halved(Pass pass, Operand<TFloating> x, int side) {
    long size = x.shape().get(side) / 2;
    Operand<TFloating> padded = padded(pass, x, side, 1);
    Shape paired = with(x.shape(), side, size + 1, 2);
    Operand<TFloating> pairs = reshaped(pass, padded, paired);
    Operand<TFloating> even =
        reshaped(pass, part(pass, pairs, side + 1, 0, 1), with(x.shape(), side, size + 1));
    Operand<TFloating> odd =
        reshaped(pass, part(pass, pairs, side + 1, 1, 1), with(x.shape(), side, size + 1));
    return weighted(
        pass,
        1,
        part(pass, even, side, 0, size),
        part(pass, odd, side, 0, size),
        part(pass, even, side, 1, size),
        part(pass, odd, side, 1, size));
  }

  private static Operand<TFloating> weighted(
      Pass pass,
      double gain,
      Operand<TFloating> first,
      Operand<TFloating> second,
      Operand<TFloating> third,
      Operand<TFloating> fourth) {
    Ops tf = pass.tf();
    Operand<TFloating> outer = tf.math.mul(tf.math.add(first, fourth), pass.constant(gain / 8));
    Operand<TFloating> inner = tf.math.mul(tf.math.add(second, third), pass.constant(3 * gain / 8));
    return tf.math.add(outer, inner);
  }

  private static Operand<TFloating> reshaped(Pass pass, Operand<TFloating> x, Shape to) {
    return pass.tf().reshape(x, pass.tf().constant(to.asArray()));
  }

  /** The shape with other sizes in the place of one side's. */
  private static Shape with(Shape images, int side, long... sizes) {
    return images.take(side).append(Shape.of(sizes)).append(images.takeLast(3 - side));
  }

  private static Operand<TFloating> padded(Pass pass, Operand<TFloating> x, int side, int by) {
    int[][] paddings = new int[x.shape().numDimensions()][2];
    paddings[side] = new int[] {by, by};
    return pass.tf().pad(x, pass.tf().constant(paddings), pass.constant(0));
  }

  private static Operand<TFloating> part(
      Pass pass, Operand<TFloating> x, int dimension, int from, long size) {
    int dimensions = x.shape().numDimensions();
    int[] begin = new int[dimensions];
    int[] sizes = new int[dimensions];
    Arrays.fill(sizes, -1);
    begin[dimension] = from;
    sizes[dimension] = Math.toIntExact(size);
    return pass.tf().slice(x, pass.tf().constant(begin), pass.tf().constant(sizes));
  }
}
