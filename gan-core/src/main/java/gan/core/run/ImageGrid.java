package gan.core.run;

import gan.core.game.Samples;
import gan.core.spi.SampleSpec;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Lays images out in rows, small ones enlarged by whole pixels so that they can be looked at. */
final class ImageGrid {
  private static final int GAP = 2;
  private static final int COMFORTABLE = 56;
  private static final int BACKGROUND = 0xff808080;

  private ImageGrid() {}

  /** Row after row. */
  static BufferedImage draw(Samples samples, int columns) {
    int across = Math.min(columns, samples.count());
    int rows = (samples.count() + across - 1) / across;
    return draw(samples, IntStream.range(0, samples.count()).boxed().toList(), across, rows);
  }

  /**
   * Each in its place.
   *
   * @param places where each stands, counted row by row
   */
  static BufferedImage draw(Samples samples, List<Integer> places, int columns, int rows) {
    int zoom = zoom(samples.sample());
    int width = pitch(samples.sample().width(), zoom);
    int height = pitch(samples.sample().height(), zoom);
    BufferedImage picture =
        new BufferedImage(columns * width + GAP, rows * height + GAP, BufferedImage.TYPE_INT_RGB);
    int[] background = new int[picture.getWidth() * picture.getHeight()];
    Arrays.fill(background, BACKGROUND);
    picture.setRGB(
        0, 0, picture.getWidth(), picture.getHeight(), background, 0, picture.getWidth());
    for (int i = 0; i < samples.count(); i++) {
      int left = GAP + places.get(i) % columns * width;
      int top = GAP + places.get(i) / columns * height;
      paint(samples, i, picture, left, top, zoom);
    }
    return picture;
  }

  private static int zoom(SampleSpec sample) {
    return Math.max(1, COMFORTABLE / Math.toIntExact(Math.max(sample.height(), sample.width())));
  }

  /** From the edge of one image to that of the next. */
  private static int pitch(long side, int zoom) {
    return Math.toIntExact(side) * zoom + GAP;
  }

  private static void paint(
      Samples samples, int index, BufferedImage picture, int left, int top, int zoom) {
    SampleSpec sample = samples.sample();
    float[] values = samples.values(index);
    int width = Math.toIntExact(sample.width());
    for (int y = 0; y < sample.height() * zoom; y++) {
      for (int x = 0; x < width * zoom; x++) {
        picture.setRGB(left + x, top + y, color(sample, values, y / zoom * width + x / zoom));
      }
    }
  }

  /** Of one pixel, as alpha, red, green and blue. */
  static int color(SampleSpec sample, float[] values, int pixel) {
    int channels = Math.toIntExact(sample.channels());
    int red = sample.range().level(values[pixel * channels]);
    if (channels < 3) {
      return 0xff000000 | red << 16 | red << 8 | red;
    }
    int green = sample.range().level(values[pixel * channels + 1]);
    int blue = sample.range().level(values[pixel * channels + 2]);
    return 0xff000000 | red << 16 | green << 8 | blue;
  }
}
