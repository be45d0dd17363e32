package gan.metrics.frechet;

/** Which eigenvalues are more than rounding. */
final class Rank {
  private Rank() {}

  /**
   * How many of some eigenvalues, the smallest first, are 0 in double precision: at most the
   * largest times {@code 2^-52} times how many there are.
   */
  static int zeros(double[] values) {
    int zeros = values.length;
    double nothing = zeros == 0 ? 0 : Math.ulp(1.0) * zeros * values[zeros - 1];
    while (zeros > 0 && values[zeros - 1] > nothing) {
      zeros--;
    }
    return zeros;
  }
}
