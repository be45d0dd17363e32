package gan.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Changes that read images between their pixels, with the paper's strengths: both sides scaled by
 * {@code 2^s}, a rotation, one side scaled by {@code 2^s} and the other by {@code 2^-s}, a second
 * rotation, and a shift. Each s is normal with deviation 0.2, angles are uniform over the circle,
 * and shifts are normal with deviation 0.125 of the side.
 */
final class Geometry {
  private static final double SCALE = 0.2;
  private static final double SHIFT = 0.125;

  private Geometry() {}

  /** A map after these changes of some of the images. */
  static Affine after(Affine map, Chance chance, int height, int width) {
    Ops tf = map.tf();
    PerImage draws = chance.draws();
    Chance rotation = chance.halved();
    Operand<TFloating> size = power(tf, chance.maybe("scale", exponent(draws)));
    Operand<TFloating> stretch = chance.maybe("stretch", exponent(draws));
    return map.scaled(size, size)
        .turned(rotation.maybe("rotation", angle(draws)))
        .scaled(power(tf, stretch), power(tf, tf.math.neg(stretch)))
        .turned(rotation.maybe("rotation", angle(draws)))
        .shifted(
            chance.maybe("fraction", draws.normal("fraction", SHIFT * width)),
            chance.maybe("fraction", draws.normal("fraction", SHIFT * height)));
  }

  private static Operand<TFloating> exponent(PerImage draws) {
    return draws.normal("scale", SCALE * Math.log(2));
  }

  private static Operand<TFloating> angle(PerImage draws) {
    return draws.uniform("angle", -Math.PI, Math.PI);
  }

  private static Operand<TFloating> power(Ops tf, Operand<TFloating> exponent) {
    return tf.math.exp(exponent);
  }
}
