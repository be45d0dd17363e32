package gan.core.spi;

/**
 * How much of a known distribution samples cover, and how many of them belong to it.
 *
 * @param modesCovered modes with at least one sample of high quality
 * @param modes all modes
 * @param highQuality the share of samples of high quality, in [0, 1]
 */
public record Coverage(int modesCovered, int modes, double highQuality) {

  /** Refuses what cannot be. */
  public Coverage {
    if (modesCovered < 0 || modesCovered > modes) {
      throw new IllegalArgumentException(
          modesCovered + " of " + modes + " modes cannot be covered.");
    }
    if (!(highQuality >= 0 && highQuality <= 1)) {
      throw new IllegalArgumentException("A share cannot be " + highQuality + ".");
    }
  }
}
