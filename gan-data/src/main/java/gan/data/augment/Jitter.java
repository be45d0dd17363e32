package gan.data.augment;

import gan.core.graph.Pass;
import gan.core.spi.Augmentation;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TFloating;

/**
 * Another brightness, saturation and contrast for each image: with u uniform in [-1, 1),
 *
 * <ul>
 *   <li>{@code x + r·u·h / 2}, h being half of the range;
 *   <li>{@code m + (1 + r·u)·(x - m)}, m being the mean of a pixel's channels;
 *   <li>{@code m + (1 + r·u / 2)·(x - m)}, m being the mean of the image.
 * </ul>
 *
 * @param ratio r
 * @param tone of the data
 */
record Jitter(double ratio, Tone tone) implements Augmentation {

  @Override
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> images) {
    Ops tf = pass.tf();
    PerImage draws = PerImage.of(pass, images);
    double most = ratio * tone.half() / 2;
    Operand<TFloating> bright = tf.math.add(images, draws.uniform("brightness", -most, most));
    Operand<TFloating> saturated =
        spread(tf, bright, draws.uniform("saturation", 1 - ratio, 1 + ratio), 3);
    return spread(tf, saturated, draws.uniform("contrast", 1 - ratio / 2, 1 + ratio / 2), 1, 2, 3);
  }

  /** {@code m + factor·(x - m)}, m being the mean over the given axes. */
  static Operand<TFloating> spread(
      Ops tf, Operand<TFloating> images, Operand<TFloating> factor, int... axes) {
    Operand<TFloating> mean = tf.math.mean(images, tf.constant(axes), Mean.keepDims(true));
    return tf.math.add(mean, tf.math.mul(factor, tf.math.sub(images, mean)));
  }
}
