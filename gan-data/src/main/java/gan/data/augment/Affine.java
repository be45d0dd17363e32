package gan.data.augment;

import gan.core.graph.Scalar;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Where each pixel of an image is fetched from: for the pixel at (x, y), from {@code (xx·x + xy·y +
 * x0, yx·x + yy·y + y0)}. Both places are in pixels from the image's centre. One map for each
 * image: every number is {@code [n, 1, 1, 1]} or a scalar.
 *
 * @param tf where operations are added
 */
record Affine(
    Ops tf,
    Operand<TFloating> xx,
    Operand<TFloating> xy,
    Operand<TFloating> yx,
    Operand<TFloating> yy,
    Operand<TFloating> x0,
    Operand<TFloating> y0) {

  /** Every pixel stays. */
  static Affine identity(Ops tf, Class<TFloating> type) {
    Operand<TFloating> one = Scalar.of(tf, 1, type);
    Operand<TFloating> zero = Scalar.of(tf, 0, type);
    return new Affine(tf, one, zero, zero, one, zero, zero);
  }

  /** This map after a multiplication of x and y. */
  Affine scaled(Operand<TFloating> x, Operand<TFloating> y) {
    return new Affine(
        tf, tf.math.mul(xx, x), tf.math.mul(xy, y), tf.math.mul(yx, x), tf.math.mul(yy, y), x0, y0);
  }

  /** This map after a rotation, which takes (1, 0) to (cos, sin). */
  Affine turned(Operand<TFloating> cos, Operand<TFloating> sin) {
    return new Affine(
        tf,
        product(xx, cos, xy, sin),
        tf.math.sub(tf.math.mul(xy, cos), tf.math.mul(xx, sin)),
        product(yx, cos, yy, sin),
        tf.math.sub(tf.math.mul(yy, cos), tf.math.mul(yx, sin)),
        x0,
        y0);
  }

  /** This map after a rotation by an angle. */
  Affine turned(Operand<TFloating> angle) {
    return turned(tf.math.cos(angle), tf.math.sin(angle));
  }

  /** This map after an addition to x and y, in pixels. */
  Affine shifted(Operand<TFloating> x, Operand<TFloating> y) {
    return new Affine(
        tf,
        xx,
        xy,
        yx,
        yy,
        tf.math.add(x0, product(xx, x, xy, y)),
        tf.math.add(y0, product(yx, x, yy, y)));
  }

  /** The images, {@code [n, h, w, c]}, with their pixels fetched. */
  Operand<TFloating> applied(Operand<TFloating> images) {
    int height = Math.toIntExact(images.shape().get(1));
    int width = Math.toIntExact(images.shape().get(2));
    Operand<TFloating> x = axis(width, Shape.of(1, 1, width, 1), images.type());
    Operand<TFloating> y = axis(height, Shape.of(1, height, 1, 1), images.type());
    return Bilinear.read(
        tf,
        images,
        tf.math.add(product(xx, x, xy, y), fromCorner(x0, width)),
        tf.math.add(product(yx, x, yy, y), fromCorner(y0, height)));
  }

  private Operand<TFloating> product(
      Operand<TFloating> a, Operand<TFloating> x, Operand<TFloating> b, Operand<TFloating> y) {
    return tf.math.add(tf.math.mul(a, x), tf.math.mul(b, y));
  }

  /** The places along an axis, from its centre. */
  private Operand<TFloating> axis(int length, Shape shape, Class<TFloating> type) {
    double[] places = IntStream.range(0, length).mapToDouble(i -> i - (length - 1) / 2.0).toArray();
    return tf.dtypes.cast(tf.reshape(tf.constant(places), tf.constant(shape.asArray())), type);
  }

  private Operand<TFloating> fromCorner(Operand<TFloating> fromCentre, int length) {
    return tf.math.add(fromCentre, Scalar.like(tf, (length - 1) / 2.0, fromCentre));
  }
}
