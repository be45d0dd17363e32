package gan.data.augment;

import gan.core.graph.Pass;
import gan.core.spi.Augmentation;
import gan.core.spi.SampleSpec;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Makes a rectangle of each image grey (DeVries and Taylor 2017, arXiv 1708.04552). Its centre lies
 * anywhere in the image, so part of it may be outside.
 */
final class Cutout implements Augmentation {
  private final int height;
  private final int width;
  private final double ratio;
  private final double grey;

  /** Cuts the given share of both sides out of such images. */
  Cutout(SampleSpec sample, double ratio) {
    this.height = Math.toIntExact(sample.height());
    this.width = Math.toIntExact(sample.width());
    this.ratio = ratio;
    this.grey = Tone.of(sample.range()).grey();
  }

  @Override
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> images) {
    PerImage draws = PerImage.of(pass, images);
    int tall = (int) Math.round(height * ratio);
    int wide = (int) Math.round(width * ratio);
    return without(
        pass,
        images,
        draws.whole("cutout", height + 1 - tall % 2),
        draws.whole("cutout", width + 1 - wide % 2),
        tall,
        wide);
  }

  /**
   * Cuts rectangles out.
   *
   * @param row of the centre, a whole number for each image
   * @param column of the centre
   * @param tall rows of the rectangle
   * @param wide columns of the rectangle
   */
  Operand<TFloating> without(
      Pass pass,
      Operand<TFloating> images,
      Operand<TFloating> row,
      Operand<TFloating> column,
      int tall,
      int wide) {
    Ops tf = pass.tf();
    Operand<TFloating> cut =
        tf.math.mul(
            within(pass, row, tall, Shape.of(1, height, 1, 1)),
            within(pass, column, wide, Shape.of(1, 1, width, 1)));
    Operand<TFloating> kept = tf.math.mul(images, tf.math.sub(pass.constant(1), cut));
    return tf.math.add(kept, tf.math.mul(cut, pass.constant(grey)));
  }

  /** 1 for the places that lie within a length around a centre, and 0 for the others. */
  private static Operand<TFloating> within(
      Pass pass, Operand<TFloating> centre, int length, Shape axis) {
    Ops tf = pass.tf();
    double[] all = IntStream.range(0, (int) axis.size()).asDoubleStream().toArray();
    Operand<TFloating> places =
        tf.dtypes.cast(tf.reshape(tf.constant(all), tf.constant(axis.asArray())), pass.type());
    int before = length / 2;
    Operand<TFloating> first = tf.math.sub(centre, pass.constant(before));
    Operand<TFloating> end = tf.math.add(first, pass.constant(length));
    return tf.dtypes.cast(
        tf.math.logicalAnd(tf.math.greaterEqual(places, first), tf.math.less(places, end)),
        pass.type());
  }
}
