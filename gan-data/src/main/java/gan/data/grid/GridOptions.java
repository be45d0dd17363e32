package gan.data.grid;

import gan.core.spi.Option;
import gan.data.mixture.GaussianMixture;
import gan.data.mixture.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Options of the grid. The defaults are those of Lin et al. (2018, arXiv 1712.04086, section 4.1);
 * the ranges keep the rounding of samples to 32-bit floats below 1 % of the deviation.
 *
 * @param side how many Gaussians stand in a row, and in a column
 * @param spacing between neighbouring centres
 * @param deviation the standard deviation of each Gaussian along either axis
 */
public record GridOptions(
    @Option(
            value = "Number of Gaussians in a row, and in a column.",
            byDefault = "5",
            min = 1,
            max = 32)
        int side,
    @Option(value = "Distance between neighbouring centres.", byDefault = "2", above = 0, max = 10)
        double spacing,
    @Option(
            value = "Standard deviation of each Gaussian along either axis.",
            byDefault = "0.05",
            min = 0.001,
            max = 10)
        double deviation) {

  /** Refuses modes that cannot be told apart. */
  public GridOptions {
    double needed = 2 * GaussianMixture.REACH * deviation;
    if (side > 1 && spacing < needed) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the modes overlap: 'spacing' is %.4g, and must be at least 6 deviations, %.4g",
              spacing,
              needed));
    }
  }

  /** The modes' centres row by row: x grows fastest, and both from below 0. */
  List<Point> centres() {
    return IntStream.range(0, side)
        .boxed()
        .flatMap(row -> IntStream.range(0, side).mapToObj(column -> centre(row, column)))
        .toList();
  }

  private Point centre(int row, int column) {
    double middle = (side - 1) / 2.0;
    return new Point((column - middle) * spacing, (row - middle) * spacing);
  }
}
