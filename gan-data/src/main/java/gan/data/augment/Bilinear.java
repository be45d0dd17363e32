package gan.data.augment;

import gan.core.graph.Scalar;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gather;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Reads images between their pixels, by bilinear interpolation. Beyond the outermost pixels an
 * image is mirrored at them. What is read at whole places is the pixel itself, to the bit.
 */
final class Bilinear {
  private final Ops tf;
  private final Operand<TFloating> pixels;
  private final int height;
  private final int width;
  private final int channels;

  private Bilinear(Ops tf, Operand<TFloating> images) {
    this.tf = tf;
    this.height = Math.toIntExact(images.shape().get(1));
    this.width = Math.toIntExact(images.shape().get(2));
    this.channels = Math.toIntExact(images.shape().get(3));
    this.pixels = tf.reshape(images, tf.constant(new int[] {-1, height * width, channels}));
  }

  /**
   * Reads one value for each pixel.
   *
   * @param images {@code [n, h, w, c]}
   * @param x where to read, in columns from the left, {@code [n, h, w, 1]}
   * @param y where to read, in rows from the top, {@code [n, h, w, 1]}
   * @return {@code [n, h, w, c]}; differentiable with respect to the images
   */
  static Operand<TFloating> read(
      Ops tf, Operand<TFloating> images, Operand<TFloating> x, Operand<TFloating> y) {
    Bilinear image = new Bilinear(tf, images);
    Operand<TFloating> left = tf.math.floor(x);
    Operand<TFloating> top = tf.math.floor(y);
    Operand<TFloating> right = tf.math.add(left, Scalar.like(tf, 1, x));
    Operand<TFloating> bottom = tf.math.add(top, Scalar.like(tf, 1, y));
    Operand<TFloating> across = tf.math.sub(x, left);
    return image.between(
        image.between(image.at(left, top), image.at(right, top), across),
        image.between(image.at(left, bottom), image.at(right, bottom), across),
        tf.math.sub(y, top));
  }

  private Operand<TFloating> between(
      Operand<TFloating> from, Operand<TFloating> to, Operand<TFloating> share) {
    return tf.math.add(from, tf.math.mul(share, tf.math.sub(to, from)));
  }

  /** The pixels at whole places. */
  private Operand<TFloating> at(Operand<TFloating> x, Operand<TFloating> y) {
    Operand<TInt32> index =
        tf.math.add(tf.math.mul(mirrored(y, height), tf.constant(width)), mirrored(x, width));
    Operand<TInt32> flat = tf.reshape(index, tf.constant(new int[] {-1, height * width}));
    Operand<TFloating> found = tf.gather(pixels, flat, tf.constant(1), Gather.batchDims(1L));
    return tf.reshape(found, tf.constant(Shape.of(-1, height, width, channels).asArray()));
  }

  /** {@code 0 1 2 1 0 1 2 …} for whole places from 0 on, if the length is 3. */
  private Operand<TInt32> mirrored(Operand<TFloating> places, int length) {
    if (length == 1) {
      return tf.dtypes.cast(tf.zerosLike(places), TInt32.class);
    }
    Operand<TFloating> last = Scalar.like(tf, length - 1, places);
    Operand<TFloating> period = Scalar.like(tf, 2 * (length - 1), places);
    Operand<TFloating> beyond = tf.math.sub(last, tf.math.floorMod(places, period));
    return tf.dtypes.cast(tf.math.sub(last, tf.math.abs(beyond)), TInt32.class);
  }
}
