package gan.metrics.image;

import java.util.Arrays;

/**
 * The multi-scale structural similarity of two images (Wang, Simoncelli and Bovik 2003): 1 for
 * equal ones.
 *
 * <p>At each of M scales, of which each has half the pixels along either axis, {@code cs = (2 cov +
 * C2) / (var + var + C2)} is averaged over all places of a Gaussian window and all channels, and at
 * the last one {@code ssim = cs (2 mean mean + C1) / (mean² + mean² + C1)}; the result is the
 * product of the averages, none taken below 0, to the power of the scales' weights. C1 and C2 are
 * the squares of 0.01 and 0.03 of the range of numbers, which starts at 0.
 *
 * <p>The window has 11 pixels and a deviation of 1.5, and stays within the image. All 5 scales of
 * the paper are used where the smallest still holds the window: from 176 pixels on. A smaller image
 * has as many scales as do hold it, with the first of the weights divided by their sum: 4 from 88
 * pixels on, 3 from 44, 2 from 22, else 1. An image of less than 11 pixels has a window of its own
 * size, with a deviation that is smaller by as much.
 */
final class StructuralSimilarity {
  private static final double[] WEIGHTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
  private static final int WINDOW = 11;
  private static final double DEVIATION = 1.5;

  private final double[] weights;
  private final double[] window;
  private final double c1;
  private final double c2;

  /**
   * For images of one size.
   *
   * @param side the shorter one, in pixels
   * @param range the largest number that a pixel can have; the smallest is 0
   */
  StructuralSimilarity(int side, double range) {
    this.weights = weights(side);
    this.window = window(Math.min(WINDOW, side));
    this.c1 = square(0.01 * range);
    this.c2 = square(0.03 * range);
  }

  /** How many scales are looked at. */
  int scales() {
    return weights.length;
  }

  /** The similarity of two images; safe for use by several threads. */
  double of(Picture a, Picture b) {
    Picture first = a;
    Picture second = b;
    double product = 1;
    for (int scale = 0; scale < weights.length; scale++) {
      boolean isLast = scale == weights.length - 1;
      product *= Math.pow(Math.max(0, mean(first, second, isLast)), weights[scale]);
      if (!isLast) {
        first = halved(first);
        second = halved(second);
      }
    }
    return product;
  }

  private double mean(Picture a, Picture b, boolean withLuminance) {
    double sum = 0;
    for (int channel = 0; channel < a.channels(); channel++) {
      double[] x = plane(a, channel);
      double[] y = plane(b, channel);
      double[] meanX = smooth(x, a.height(), a.width());
      double[] meanY = smooth(y, a.height(), a.width());
      double[] squareX = smooth(product(x, x), a.height(), a.width());
      double[] squareY = smooth(product(y, y), a.height(), a.width());
      double[] both = smooth(product(x, y), a.height(), a.width());
      double total = 0;
      for (int i = 0; i < both.length; i++) {
        double means = meanX[i] * meanY[i];
        double squares = meanX[i] * meanX[i] + meanY[i] * meanY[i];
        double structure = (2 * (both[i] - means) + c2) / (squareX[i] + squareY[i] - squares + c2);
        total += withLuminance ? structure * (2 * means + c1) / (squares + c1) : structure;
      }
      sum += total / both.length;
    }
    return sum / a.channels();
  }

  /** Weighted means under the window, along both axes; only where it is wholly inside. */
  private double[] smooth(double[] plane, int height, int width) {
    return down(down(plane, height, width), width, height - window.length + 1);
  }

  /** Weighted means down the columns, with rows and columns exchanged. */
  private double[] down(double[] plane, int height, int width) {
    int rows = height - window.length + 1;
    double[] means = new double[width * rows];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < width; x++) {
        double mean = 0;
        for (int tap = 0; tap < window.length; tap++) {
          mean += window[tap] * plane[(y + tap) * width + x];
        }
        means[x * rows + y] = mean;
      }
    }
    return means;
  }

  /** Means of two by two pixels; a last odd row or column is left out. */
  private static Picture halved(Picture image) {
    Picture half = new Picture(image.height() / 2, image.width() / 2, image.channels());
    for (int i = 0; i < half.values().length; i++) {
      int channel = i % half.channels();
      int y = 2 * (i / half.channels() / half.width());
      int x = 2 * (i / half.channels() % half.width());
      half.values()[i] =
          (image.at(y, x, channel)
                  + image.at(y, x + 1, channel)
                  + image.at(y + 1, x, channel)
                  + image.at(y + 1, x + 1, channel))
              / 4;
    }
    return half;
  }

  private static double[] plane(Picture image, int channel) {
    double[] plane = new double[image.height() * image.width()];
    Arrays.setAll(plane, i -> image.values()[i * image.channels() + channel]);
    return plane;
  }

  private static double[] product(double[] x, double[] y) {
    double[] product = new double[x.length];
    Arrays.setAll(product, i -> x[i] * y[i]);
    return product;
  }

  private static double[] weights(int side) {
    int scales = 1;
    while (scales < WEIGHTS.length && side >> scales >= WINDOW) {
      scales++;
    }
    double[] first = Arrays.copyOf(WEIGHTS, scales);
    double sum = scales == WEIGHTS.length ? 1 : Arrays.stream(first).sum();
    return Arrays.stream(first).map(weight -> weight / sum).toArray();
  }

  private static double[] window(int size) {
    double deviation = DEVIATION * size / WINDOW;
    double[] window = new double[size];
    Arrays.setAll(
        window, i -> Math.exp(-square(i - (size - 1) / 2.0) / (2 * deviation * deviation)));
    double sum = Arrays.stream(window).sum();
    Arrays.setAll(window, i -> window[i] / sum);
    return window;
  }

  private static double square(double x) {
    return x * x;
  }
}
