package gan.core.export;

import gan.core.game.Samples;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.SampleSpec;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Images as files of their own, {@code 000000.png} and so on, pixel for pixel: grey or RGB; and
 * {@code labels.csv} where they have classes.
 */
public final class PngFolder implements SampleSink {
  private static final int GREY = 1;
  private static final int COLOURS = 3;

  private final Path folder;
  private final SampleSpec sample;
  private final Writer labels;
  private int written;

  /**
   * Opens one.
   *
   * @param folder exists, and is empty
   * @param sample what is written
   * @param isLabelled whether to write classes
   * @throws GanException if the samples are no images of one or three channels
   */
  public PngFolder(Path folder, SampleSpec sample, boolean isLabelled) throws IOException {
    if (!sample.isImage() || (sample.channels() != GREY && sample.channels() != COLOURS)) {
      throw new GanException(
          Problem.of(
              ErrorCode.BAD_ARGUMENT,
              "samples of shape " + sample.shape() + " are no images of one or three channels",
              "write them with --format npz."));
    }
    this.folder = folder;
    this.sample = sample;
    labels =
        isLabelled ? Files.newBufferedWriter(folder.resolve("labels.csv")) : Writer.nullWriter();
    labels.write("file,label\n");
  }

  @Override
  public void write(Samples samples, int[] classes) throws IOException {
    for (int i = 0; i < samples.count(); i++) {
      String name = String.format(Locale.ROOT, "%06d.png", written);
      Path file = folder.resolve(name);
      if (!ImageIO.write(image(samples.values(i)), "png", file.toFile())) {
        throw new IOException("this Java writes no PNG files");
      }
      labels.write(name + "," + classes[i] + "\n");
      written++;
    }
  }

  private BufferedImage image(float[] values) {
    int width = Math.toIntExact(sample.width());
    int height = Math.toIntExact(sample.height());
    int channels = Math.toIntExact(sample.channels());
    BufferedImage image =
        new BufferedImage(
            width,
            height,
            channels == GREY ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    WritableRaster raster = image.getRaster();
    for (int i = 0; i < values.length; i++) {
      int pixel = i / channels;
      raster.setSample(pixel % width, pixel / width, i % channels, sample.range().level(values[i]));
    }
    return image;
  }

  @Override
  public void close() throws IOException {
    labels.close();
  }
}
