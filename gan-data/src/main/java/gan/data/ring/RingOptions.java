package gan.data.ring;

import gan.core.spi.Option;
import gan.data.mixture.GaussianMixture;
import gan.data.mixture.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Options of the ring. The defaults are those of Metz et al. (2017, arXiv 1611.02163, appendix A);
 * the ranges keep the rounding of samples to 32-bit floats below 1 % of the deviation.
 *
 * @param modes how many Gaussians there are
 * @param radius of the circle that their centres lie on
 * @param deviation the standard deviation of each Gaussian along either axis
 */
public record RingOptions(
    @Option(value = "Number of Gaussians.", byDefault = "8", min = 1, max = 1000) int modes,
    @Option(
            value = "Radius of the circle that their centres lie on.",
            byDefault = "2",
            above = 0,
            max = 100)
        double radius,
    @Option(
            value = "Standard deviation of each Gaussian along either axis.",
            byDefault = "0.02",
            min = 0.001,
            max = 100)
        double deviation) {

  /** Refuses modes that cannot be told apart. */
  public RingOptions {
    double apart = 2 * radius * StrictMath.sin(StrictMath.PI / modes);
    double needed = 2 * GaussianMixture.REACH * deviation;
    if (modes > 1 && apart < needed) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the modes overlap: neighbours on the ring are %.4g apart, and must be at least 6"
                  + " deviations, %.4g",
              apart,
              needed));
    }
  }

  /** The modes' centres, anticlockwise from (radius, 0). */
  List<Point> centres() {
    return IntStream.range(0, modes)
        .mapToDouble(mode -> 2 * StrictMath.PI * mode / modes)
        .mapToObj(a -> new Point(radius * StrictMath.cos(a), radius * StrictMath.sin(a)))
        .toList();
  }
}
