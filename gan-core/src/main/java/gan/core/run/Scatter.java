package gan.core.run;

import gan.core.game.Samples;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Draws vectors as points: the first coordinate to the right, the second upwards. */
final class Scatter {
  private static final int SIZE = 480;
  private static final int MARGIN = 24;
  private static final int PAPER = 0xffffffff;
  private static final int INK = 0xff1f5fbf;
  private static final int FRAME = 0xffb0b0b0;

  private Scatter() {}

  static BufferedImage draw(Samples samples) {
    return draw(samples, samples);
  }

  /** Draws some samples where they would be in a picture of others. */
  static BufferedImage draw(Samples samples, Samples all) {
    int second = samples.sample().shape().size() > 1 ? 1 : 0;
    double[] xs = coordinate(samples, 0);
    double[] ys = coordinate(samples, second);
    double[] allXs = coordinate(all, 0);
    double[] allYs = coordinate(all, second);
    BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    int[] paper = new int[SIZE * SIZE];
    Arrays.fill(paper, PAPER);
    picture.setRGB(0, 0, SIZE, SIZE, paper, 0, SIZE);
    for (int i = MARGIN / 2; i < SIZE - MARGIN / 2; i++) {
      for (int edge : new int[] {MARGIN / 2, SIZE - MARGIN / 2}) {
        picture.setRGB(i, edge, FRAME);
        picture.setRGB(edge, i, FRAME);
      }
    }
    for (int i = 0; i < samples.count(); i++) {
      dot(picture, place(xs[i], allXs), SIZE - place(ys[i], allYs));
    }
    return picture;
  }

  private static double[] coordinate(Samples samples, int which) {
    double[] values = new double[samples.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = samples.values(i)[which];
    }
    return values;
  }

  private static int place(double value, double[] all) {
    double low = Arrays.stream(all).min().orElse(0);
    double high = Arrays.stream(all).max().orElse(1);
    double share = high > low ? (value - low) / (high - low) : 0.5;
    return (int) Math.round(MARGIN + share * (SIZE - 2 * MARGIN));
  }

  private static void dot(BufferedImage picture, int x, int y) {
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        picture.setRGB(x + dx, y + dy, INK);
      }
    }
  }
}
