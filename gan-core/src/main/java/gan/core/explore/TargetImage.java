package gan.core.explore;

import gan.core.game.Samples;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.SampleSpec;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * An image of a file as a sample that a generator could have made.
 *
 * @param sample the one sample
 * @param change what was done to bring it to the size and channels of samples; empty if nothing
 */
public record TargetImage(Samples sample, Optional<String> change) {
  private static final long MOST_PIXELS = 1L << 26;

  /**
   * Reads an image: each pixel of the sample is the mean of those that it covers, grey is made by
   * the weights of ITU-R BT.601, and what is transparent keeps its colour.
   *
   * @param wanted images of one or three channels
   * @throws GanException if the file holds no image, or samples are none
   */
  public static TargetImage read(Path file, SampleSpec wanted) {
    if (!wanted.isImage() || (wanted.channels() != 1 && wanted.channels() != 3)) {
      throw problem(
          ErrorCode.BAD_ARGUMENT,
          "the run's samples are " + wanted.shape() + ", which no image file can hold",
          "name a sample of the run's data with --index.");
    }
    BufferedImage image = decoded(file);
    int height = Math.toIntExact(wanted.height());
    int width = Math.toIntExact(wanted.width());
    float[] values = new float[height * width * Math.toIntExact(wanted.channels())];
    for (int i = 0; i < height * width; i++) {
      double[] mean = mean(image, i % width, i / width, width, height);
      for (int channel = 0; channel < wanted.channels(); channel++) {
        double level =
            wanted.channels() == 3
                ? mean[channel]
                : 0.299 * mean[0] + 0.587 * mean[1] + 0.114 * mean[2];
        values[i * Math.toIntExact(wanted.channels()) + channel] = inRange(level, wanted);
      }
    }
    boolean isResized = image.getWidth() != width || image.getHeight() != height;
    String change =
        "The image is "
            + image.getWidth()
            + "×"
            + image.getHeight()
            + "; it was brought to "
            + width
            + "×"
            + height
            + ".";
    return new TargetImage(
        new Samples(wanted, 1, values), isResized ? Optional.of(change) : Optional.empty());
  }

  private static BufferedImage decoded(Path file) {
    if (!Files.isRegularFile(file)) {
      throw problem(ErrorCode.DATA_MISSING, "there is no image '" + file + "'", "check the path.");
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw problem(
            ErrorCode.DATA_FORMAT,
            "'" + file + "' is no image that can be read",
            "give a PNG, JPEG, GIF or BMP.");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw problem(
              ErrorCode.DATA_UNSAFE,
              "'" + file + "' has more than " + MOST_PIXELS + " pixels",
              "give a smaller image.");
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_FORMAT,
              "the image '" + file + "' cannot be read: " + e.getMessage(),
              "give another PNG, JPEG, GIF or BMP."),
          e);
    }
  }

  /** Red, green and blue, 0 to 255, of what lies under one of so many pixels. */
  private static double[] mean(BufferedImage image, int x, int y, int width, int height) {
    int left = (int) ((long) x * image.getWidth() / width);
    int right = Math.max(left + 1, (int) ((x + 1L) * image.getWidth() / width));
    int top = (int) ((long) y * image.getHeight() / height);
    int bottom = Math.max(top + 1, (int) ((y + 1L) * image.getHeight() / height));
    double[] sums = new double[3];
    for (int j = top; j < bottom; j++) {
      for (int i = left; i < right; i++) {
        int color = color(image, i, j);
        sums[0] += color >> 16 & 0xff;
        sums[1] += color >> 8 & 0xff;
        sums[2] += color & 0xff;
      }
    }
    double count = (double) (right - left) * (bottom - top);
    return new double[] {sums[0] / count, sums[1] / count, sums[2] / count};
  }

  /** The JDK takes grey for linear light, and would brighten it. */
  private static int color(BufferedImage image, int x, int y) {
    if (image.getColorModel() instanceof ComponentColorModel grey
        && grey.getNumColorComponents() == 1) {
      int most = (1 << grey.getComponentSize(0)) - 1;
      return image.getRaster().getSample(x, y, 0) * 255 / most * 0x010101;
    }
    return image.getRGB(x, y);
  }

  private static float inRange(double level, SampleSpec sample) {
    double low = sample.range().isBounded() ? sample.range().low() : -1;
    double high = sample.range().isBounded() ? sample.range().high() : 1;
    return (float) (low + (high - low) * level / 255);
  }

  private static GanException problem(ErrorCode code, String message, String fix) {
    return new GanException(Problem.of(code, message, fix));
  }
}
