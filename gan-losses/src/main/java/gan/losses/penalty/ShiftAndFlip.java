package gan.losses.penalty;

import gan.core.graph.Pass;
import gan.core.spi.Augmentation;
import gan.core.spi.SampleSpec;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gather;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Shifts each image by whole pixels, up to a largest shift in each direction, mirrored at its
 * borders, and flips it from left to right with probability ½.
 */
final class ShiftAndFlip implements Augmentation {
  private final int height;
  private final int width;
  private final int shift;

  /** Changes such images; a shift is always less than the side that it goes along. */
  ShiftAndFlip(SampleSpec sample, int shift) {
    this.height = Math.toIntExact(sample.height());
    this.width = Math.toIntExact(sample.width());
    this.shift = shift;
  }

  @Override
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> images) {
    Ops tf = pass.tf();
    Operand<TInt32> rows = shifted(pass, images, positions(tf, height), height);
    Operand<TInt32> columns = shifted(pass, images, flipped(pass, images), width);
    Operand<TFloating> moved = tf.gather(images, rows, tf.constant(1), Gather.batchDims(1L));
    return tf.gather(moved, columns, tf.constant(2), Gather.batchDims(1L));
  }

  /** Which pixel comes to each place, {@code [n, length]}; beyond a border, those before it. */
  private Operand<TInt32> shifted(
      Pass pass, Operand<TFloating> images, Operand<TInt32> positions, int length) {
    Ops tf = pass.tf();
    int farthest = Math.min(shift, length - 1);
    Operand<TInt32> by = whole(pass, "shift", images, 2 * farthest + 1);
    Operand<TInt32> last = tf.constant(length - 1);
    Operand<TInt32> moved = tf.math.add(positions, tf.math.sub(by, tf.constant(farthest)));
    return tf.math.sub(last, tf.math.abs(tf.math.sub(last, tf.math.abs(moved))));
  }

  /** The columns in order or in reverse, {@code [n, width]}. */
  private Operand<TInt32> flipped(Pass pass, Operand<TFloating> images) {
    Ops tf = pass.tf();
    Operand<TInt32> columns = positions(tf, width);
    Operand<TInt32> toReverse =
        tf.math.sub(tf.reverse(columns, tf.constant(new int[] {0})), columns);
    return tf.math.add(columns, tf.math.mul(whole(pass, "flip", images, 2), toReverse));
  }

  /** One whole number from 0 for each image, {@code [n, 1]}, all below the limit equally likely. */
  private static Operand<TInt32> whole(
      Pass pass, String what, Operand<TFloating> images, int limit) {
    Ops tf = pass.tf();
    Operand<TFloating> number = pass.uniform(what, PerSample.one(tf, images), 0, limit);
    return tf.dtypes.cast(
        tf.reshape(tf.math.floor(number), tf.constant(new int[] {-1, 1})), TInt32.class);
  }

  private static Operand<TInt32> positions(Ops tf, int length) {
    return tf.constant(IntStream.range(0, length).toArray());
  }
}
