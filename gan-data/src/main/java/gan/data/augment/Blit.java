package gan.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Changes that only move whole pixels: a flip from left to right, quarter turns, and a shift by up
 * to an eighth of each side. Images that are not square are turned by half turns alone.
 */
final class Blit {
  /** How far images are shifted at most, in their sides. */
  private static final double FARTHEST = 0.125;

  private Blit() {}

  /** A map after these changes of some of the images. */
  static Affine after(Affine map, Chance chance, int height, int width) {
    Ops tf = map.tf();
    PerImage draws = chance.draws();
    int step = height == width ? 1 : 2;
    Operand<TFloating> turns = times(draws, draws.whole("turns", 4 / step), step);
    return turned(
            flipped(map, chance.maybe("flip", draws.whole("flip", 2))),
            chance.maybe("turns", turns))
        .shifted(
            tf.math.round(chance.maybe("shift", shift(draws, width))),
            tf.math.round(chance.maybe("shift", shift(draws, height))));
  }

  /** A map after a flip where the number is 1, and not where it is 0. */
  static Affine flipped(Affine map, Operand<TFloating> flip) {
    Operand<TFloating> one = map.tf().onesLike(flip);
    return map.scaled(map.tf().math.sub(one, map.tf().math.add(flip, flip)), one);
  }

  /** A map after so many quarter turns, 0 to 3; with exact sines: 0, 1, 0, -1. */
  static Affine turned(Affine map, Operand<TFloating> quarters) {
    var math = map.tf().math;
    Operand<TFloating> one = map.tf().onesLike(quarters);
    Operand<TFloating> fromHalf = math.abs(math.sub(math.sub(quarters, one), one));
    return map.turned(math.sub(fromHalf, one), math.sub(one, math.abs(math.sub(quarters, one))));
  }

  private static Operand<TFloating> shift(PerImage draws, int side) {
    return draws.uniform("shift", -FARTHEST * side, FARTHEST * side);
  }

  private static Operand<TFloating> times(PerImage draws, Operand<TFloating> number, int factor) {
    return draws.pass().tf().math.mul(number, draws.pass().constant(factor));
  }
}
