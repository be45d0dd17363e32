package gan.metrics.image;

import java.util.ArrayList;
import java.util.List;

/**
 * What an image has at each scale (Burt and Adelson 1983): each level is half as large as the one
 * before, and holds what that loses by being halved and doubled again; the last holds the rest.
 *
 * <p>Smoothed by (1, 4, 6, 4, 1) / 16 along either axis; beyond an edge the image is mirrored in
 * its outermost pixels.
 */
final class LaplacianPyramid {
  /** The paper's smallest level. */
  private static final int LEAST = 16;

  private static final double[] FILTER = {1 / 16.0, 4 / 16.0, 6 / 16.0, 4 / 16.0, 1 / 16.0};

  private LaplacianPyramid() {}

  /** How many levels an image has: one whose shorter side is below 32 pixels is the last. */
  static int levels(int side) {
    int levels = 1;
    for (int rest = side; rest >= 2 * LEAST; rest = halved(rest)) {
      levels++;
    }
    return levels;
  }

  /** The side of the next level: half, rounded up. */
  static int halved(int side) {
    return (side + 1) / 2;
  }

  /** The levels, from the finest. */
  static List<Picture> of(Picture image) {
    List<Picture> levels = new ArrayList<>();
    Picture rest = image;
    for (int level = levels(image.side()); level > 1; level--) {
      Picture half = halved(rest);
      levels.add(difference(rest, doubled(half, rest.height(), rest.width())));
      rest = half;
    }
    levels.add(rest);
    return levels;
  }

  private static Picture halved(Picture image) {
    Picture smooth = transposedSmooth(transposedSmooth(image));
    Picture half = new Picture(halved(image.height()), halved(image.width()), image.channels());
    for (int i = 0; i < half.values().length; i++) {
      int pixel = i / half.channels();
      half.values()[i] =
          smooth.at(2 * (pixel / half.width()), 2 * (pixel % half.width()), i % half.channels());
    }
    return half;
  }

  /** Pixels with three black ones between them, smoothed to four times the brightness. */
  private static Picture doubled(Picture half, int height, int width) {
    Picture sparse = new Picture(height, width, half.channels());
    for (int i = 0; i < half.values().length; i++) {
      int pixel = i / half.channels();
      int at = 2 * (pixel / half.width()) * width + 2 * (pixel % half.width());
      sparse.values()[at * half.channels() + i % half.channels()] = 4 * half.values()[i];
    }
    return transposedSmooth(transposedSmooth(sparse));
  }

  private static Picture difference(Picture image, Picture other) {
    Picture difference = new Picture(image.height(), image.width(), image.channels());
    for (int i = 0; i < difference.values().length; i++) {
      difference.values()[i] = image.values()[i] - other.values()[i];
    }
    return difference;
  }

  /** Smoothed down its columns, with rows and columns exchanged. */
  private static Picture transposedSmooth(Picture image) {
    Picture smooth = new Picture(image.width(), image.height(), image.channels());
    for (int y = 0; y < image.height(); y++) {
      for (int tap = 0; tap < FILTER.length; tap++) {
        int from = mirrored(y + tap - FILTER.length / 2, image.height());
        for (int x = 0; x < image.width(); x++) {
          for (int channel = 0; channel < image.channels(); channel++) {
            smooth.values()[(x * image.height() + y) * image.channels() + channel] +=
                FILTER[tap] * image.at(from, x, channel);
          }
        }
      }
    }
    return smooth;
  }

  private static int mirrored(int at, int length) {
    if (at < 0) {
      return -at;
    }
    return at < length ? at : 2 * (length - 1) - at;
  }
}
