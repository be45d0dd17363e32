package gan.data.augment;

import gan.core.spi.ValueRange;

/**
 * What stands for black, grey and white. The papers' images lie in [-1, 1].
 *
 * @param grey the middle of the range
 * @param half from grey to white
 */
record Tone(double grey, double half) {

  /** The tones of a range; of one without ends, those of [-1, 1]. */
  static Tone of(ValueRange range) {
    return range.isBounded()
        ? new Tone((range.low() + range.high()) / 2, (range.high() - range.low()) / 2)
        : new Tone(0, 1);
  }
}
