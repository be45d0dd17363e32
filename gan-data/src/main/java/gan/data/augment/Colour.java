package gan.data.augment;

import gan.core.graph.Scalar;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gather;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TFloating;

/**
 * Changes of colour, with the paper's strengths. A pixel is a vector of channels; its luma is the
 * part along the axis of greys, on which all channels are equal.
 *
 * @param tf where operations are added
 * @param tone of the data
 */
record Colour(Ops tf, Tone tone) {
  private static final double BRIGHTNESS = 0.2;
  private static final double CONTRAST = 0.5 * Math.log(2);
  private static final double SATURATION = Math.log(2);

  /** Some of the images with these changes; hue belongs to three channels alone. */
  Operand<TFloating> changed(Operand<TFloating> images, Chance chance) {
    PerImage draws = chance.draws();
    double brightness = BRIGHTNESS * tone.half();
    Operand<TFloating> x =
        tf.math.add(images, chance.maybe("brightness", draws.normal("brightness", brightness)));
    x = contrast(x, factor(chance, "contrast", CONTRAST));
    x = flipped(x, chance.maybe("luma", draws.whole("luma", 2)));
    if (images.shape().get(3) == 3) {
      x = turned(x, chance.maybe("hue", draws.uniform("hue", -Math.PI, Math.PI)));
    }
    return images.shape().get(3) == 1 ? x : saturated(x, factor(chance, "saturation", SATURATION));
  }

  /** Distances from grey multiplied. */
  Operand<TFloating> contrast(Operand<TFloating> images, Operand<TFloating> factor) {
    Operand<TFloating> grey =
        tf.math.mul(tf.math.sub(tf.onesLike(factor), factor), Scalar.like(tf, tone.grey(), factor));
    return tf.math.add(tf.math.mul(images, factor), grey);
  }

  /** Luma turned into its opposite where the number is 1, while hues stay. */
  Operand<TFloating> flipped(Operand<TFloating> images, Operand<TFloating> flip) {
    Operand<TFloating> above = tf.math.sub(luma(images), Scalar.like(tf, tone.grey(), images));
    return tf.math.sub(images, tf.math.mul(tf.math.add(flip, flip), above));
  }

  /** Three channels turned around the axis of greys by an angle (Rodrigues' formula). */
  Operand<TFloating> turned(Operand<TFloating> images, Operand<TFloating> angle) {
    Operand<TFloating> cos = tf.math.cos(angle);
    Operand<TFloating> across =
        tf.math.mul(
            tf.math.sub(channels(images, 2, 0, 1), channels(images, 1, 2, 0)),
            Scalar.like(tf, 1 / Math.sqrt(3), images));
    return tf.math.add(spread(images, cos), tf.math.mul(tf.math.sin(angle), across));
  }

  /** Distances from luma multiplied. */
  Operand<TFloating> saturated(Operand<TFloating> images, Operand<TFloating> factor) {
    return spread(images, factor);
  }

  /** {@code factor·x + (1 - factor)·luma}, which is x to the bit where the factor is 1. */
  private Operand<TFloating> spread(Operand<TFloating> images, Operand<TFloating> factor) {
    Operand<TFloating> rest = tf.math.sub(tf.onesLike(factor), factor);
    return tf.math.add(tf.math.mul(images, factor), tf.math.mul(luma(images), rest));
  }

  /** The mean of each pixel's channels, {@code [n, h, w, 1]}. */
  private Operand<TFloating> luma(Operand<TFloating> images) {
    return tf.math.mean(images, tf.constant(3), Mean.keepDims(true));
  }

  private Operand<TFloating> channels(Operand<TFloating> images, int... order) {
    return tf.gather(images, tf.constant(order), tf.constant(3), Gather.batchDims(0L));
  }

  private Operand<TFloating> factor(Chance chance, String what, double deviation) {
    return tf.math.exp(chance.maybe(what, chance.draws().normal(what, deviation)));
  }
}
