package gan.core.game;

import gan.core.graph.RandomStream;
import gan.core.graph.Scalar;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.SampleSpec;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gather;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Changes real images in training, as if there were more of them; an image that each comes with is
 * changed in the same way. Unlike an {@link gan.core.spi.Augmentation} it leaves generated ones
 * alone, so the generator learns the changes: use only those after which an image could as well be
 * one of the data.
 *
 * @param flip whether each image is mirrored left to right, half of the time
 * @param cropPadding by how many pixels each image is enlarged on all sides, by reflection, before
 *     its size is cut out again anywhere; 0 leaves it where it is
 */
public record RealAugmentation(boolean flip, int cropPadding) {

  /** Refuses negative paddings. */
  public RealAugmentation {
    if (cropPadding < 0) {
      throw new IllegalArgumentException("cropPadding must not be negative, not " + cropPadding);
    }
  }

  /** Changes nothing. */
  public static RealAugmentation none() {
    return new RealAugmentation(false, 0);
  }

  /** Whether nothing is changed. */
  public boolean isNone() {
    return !flip && cropPadding == 0;
  }

  /**
   * Changes images, {@code [n, height, width, channels]}, each in its own way.
   *
   * @param random keys what is drawn
   * @throws GanException if the samples are no images, or smaller than the padding
   */
  Operand<TFloating> apply(
      Ops tf, RandomStream random, SampleSpec sample, Operand<TFloating> images) {
    if (isNone()) {
      return images;
    }
    check(sample);
    Operand<TFloating> cropped = cropPadding == 0 ? images : cropped(tf, random, sample, images);
    return flip ? flipped(tf, random, cropped) : cropped;
  }

  private void check(SampleSpec sample) {
    if (!sample.isImage()) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              "'flip' and 'cropPadding' change images, but the samples are " + sample.shape(),
              "choose data of images, or do without them."));
    }
    long most = Math.min(sample.height(), sample.width()) - 1;
    if (cropPadding > most) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              "'cropPadding' is "
                  + cropPadding
                  + ", but the images are "
                  + sample.height()
                  + " × "
                  + sample.width(),
              "set it to " + most + " or less."));
    }
  }

  private static Operand<TFloating> flipped(
      Ops tf, RandomStream random, Operand<TFloating> images) {
    int[] each = {Math.toIntExact(images.shape().get(0)), 1, 1, 1};
    Operand<TFloating> lot = random.named("realFlip").uniform(tf, tf.constant(each), 0, 1);
    return tf.select(
        tf.math.less(lot, Scalar.like(tf, 0.5, lot)),
        tf.reverse(images, tf.constant(new int[] {2})),
        images);
  }

  private Operand<TFloating> cropped(
      Ops tf, RandomStream random, SampleSpec sample, Operand<TFloating> images) {
    int[][] frame = {{0, 0}, {cropPadding, cropPadding}, {cropPadding, cropPadding}, {0, 0}};
    Operand<TFloating> framed = tf.mirrorPad(images, tf.constant(frame), "REFLECT");
    Operand<TInt32> down = places(tf, random.named("realCrop.rows"), images, sample.height());
    Operand<TInt32> right = places(tf, random.named("realCrop.columns"), images, sample.width());
    Operand<TFloating> rows = tf.gather(framed, down, tf.constant(1), Gather.batchDims(1L));
    return tf.gather(rows, right, tf.constant(2), Gather.batchDims(1L));
  }

  /** For each image as many places as it has, from a random one on, {@code [n, length]}. */
  private Operand<TInt32> places(
      Ops tf, RandomStream random, Operand<TFloating> images, long length) {
    int[] each = {Math.toIntExact(images.shape().get(0)), 1};
    Operand<TFloating> first = random.uniform(tf, tf.constant(each), 0, 2 * cropPadding + 1);
    int[] steps = IntStream.range(0, Math.toIntExact(length)).toArray();
    return tf.math.add(tf.dtypes.cast(tf.math.floor(first), TInt32.class), tf.constant(steps));
  }
}
