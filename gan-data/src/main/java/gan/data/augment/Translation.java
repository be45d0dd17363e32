package gan.data.augment;

import gan.core.graph.Pass;
import gan.core.spi.Augmentation;
import gan.core.spi.SampleSpec;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gather;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** Moves each image by whole pixels, along both axes; what comes in from outside is grey. */
final class Translation implements Augmentation {
  private final int height;
  private final int width;
  private final double ratio;
  private final double grey;

  /** Moves such images by up to the given share of the side that it goes along. */
  Translation(SampleSpec sample, double ratio) {
    this.height = Math.toIntExact(sample.height());
    this.width = Math.toIntExact(sample.width());
    this.ratio = ratio;
    this.grey = Tone.of(sample.range()).grey();
  }

  @Override
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> images) {
    PerImage draws = PerImage.of(pass, images);
    int down = (int) Math.round(height * ratio);
    int right = (int) Math.round(width * ratio);
    return moved(
        pass,
        images,
        draws.whole("translation", 2 * down + 1),
        draws.whole("translation", 2 * right + 1),
        down,
        right);
  }

  /**
   * Cuts each image out of itself with a frame around it.
   *
   * @param fromTop the first row, a whole number for each image
   * @param fromLeft the first column
   * @param above how many rows of frame are above and below
   * @param beside how many columns of frame are on either side
   */
  Operand<TFloating> moved(
      Pass pass,
      Operand<TFloating> images,
      Operand<TFloating> fromTop,
      Operand<TFloating> fromLeft,
      int above,
      int beside) {
    Ops tf = pass.tf();
    int[][] frame = {{0, 0}, {above, above}, {beside, beside}, {0, 0}};
    Operand<TFloating> framed = tf.pad(images, tf.constant(frame), pass.constant(grey));
    Operand<TFloating> rows =
        tf.gather(framed, places(tf, fromTop, height), tf.constant(1), Gather.batchDims(1L));
    return tf.gather(rows, places(tf, fromLeft, width), tf.constant(2), Gather.batchDims(1L));
  }

  /** As many places from the first one on, {@code [n, length]}. */
  private static Operand<TInt32> places(Ops tf, Operand<TFloating> first, int length) {
    Operand<TInt32> start =
        tf.reshape(tf.dtypes.cast(first, TInt32.class), tf.constant(new int[] {-1, 1}));
    return tf.math.add(start, tf.constant(IntStream.range(0, length).toArray()));
  }
}
