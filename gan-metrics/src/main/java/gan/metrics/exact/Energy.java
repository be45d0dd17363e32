package gan.metrics.exact;

/** The formula of the energy distance. */
final class Energy {
  private Energy() {}

  /**
   * From sums over pairs, each pair counted once.
   *
   * @param between of a real and a generated sample
   * @param real of two real ones
   * @param generated of two generated ones
   * @param count how many samples there are of either kind, at least 2
   */
  static double of(double between, double real, double generated, int count) {
    double pairs = (double) count * (count - 1) / 2;
    return 2 * between / ((double) count * count) - real / pairs - generated / pairs;
  }
}
