package gan.losses.adversarial;

import gan.core.spi.Option;

/**
 * Options of {@link LeastSquares}, by the paper's names.
 *
 * @param a the score that the discriminator wants of generated samples
 * @param b the score that it wants of real ones
 * @param c the score that the generator wants of its samples; {@code b - c = 1} and {@code b - a =
 *     2} minimise Pearson's χ² divergence, as -1, 1 and 0 do
 */
public record LeastSquaresOptions(
    @Option(value = "Score that D wants of generated samples.", byDefault = "0") double a,
    @Option(value = "Score that D wants of real samples.", byDefault = "1") double b,
    @Option(value = "Score that G wants of its samples.", byDefault = "1") double c) {

  /** Refuses targets that would reverse the game. */
  public LeastSquaresOptions {
    if (!(a < b && a < c)) {
      throw new IllegalArgumentException(
          "'a' must be less than 'b' and 'c', but they are " + a + ", " + b + " and " + c);
    }
  }

  /** The 0-1 coding. */
  public static LeastSquaresOptions zeroOne() {
    return new LeastSquaresOptions(0, 1, 1);
  }
}
