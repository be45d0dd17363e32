package example.benchmarks.pipeline;

import gan.core.spi.DataSource;
import gan.data.image.Background;
import gan.data.image.ResizeMode;
import gan.data.imagefolder.ImageFolderOptions;
import gan.data.imagefolder.ImageFolderSource;
import gan.data.imagefolder.OnBadImage;
import gan.data.imagefolder.Resize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A folder of pictures, all different and the same in every run: smooth waves of colour and a
 * little noise, whose files are about as large as those of photographs. Random pixels would be the
 * worst case.
 *
 * @param format as ImageIO names it
 * @param width in pixels
 * @param height in pixels
 */
record Pictures(String format, int width, int height) {
  private static final int SIZE = 64;
  private static final int MOST_PIXELS = 1_000_000;
  private static final double SWING = 100;
  private static final double NOISE = 4;

  /** Writes so many. */
  void write(Path folder, int count) throws IOException {
    Path pictures = Files.createDirectories(pictures(folder));
    for (int i = 0; i < count; i++) {
      Path file = pictures.resolve("%06d.%s".formatted(i, format));
      if (!ImageIO.write(draw(new Random(i)), format, file.toFile())) {
        throw new IOException("There is no writer for " + format);
      }
    }
  }

  /** Opens pictures that have the samples' size. */
  static DataSource open(Path folder) {
    return open(folder, Optional.empty());
  }

  /** Opens pictures and makes them squares. */
  static DataSource openResized(Path folder) {
    return open(folder, Optional.of(new Resize(SIZE, ResizeMode.CENTER_CROP)));
  }

  /** Where decoded pictures are kept. */
  static Path cache(Path folder) {
    return folder.resolve("cache");
  }

  private static Path pictures(Path folder) {
    return folder.resolve("pictures");
  }

  private static DataSource open(Path folder, Optional<Resize> resize) {
    return ImageFolderSource.open(
        new ImageFolderOptions(
            pictures(folder),
            resize,
            Optional.empty(),
            Background.WHITE,
            false,
            Optional.empty(),
            OnBadImage.STOP,
            false,
            MOST_PIXELS,
            Optional.of(cache(folder))));
  }

  private BufferedImage draw(Random random) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int channel = 0; channel < 3; channel++) {
      double across = 8 * random.nextDouble() / width;
      double down = 8 * random.nextDouble() / height;
      double start = 2 * Math.PI * random.nextDouble();
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          double wave = SWING * Math.sin(start + across * x + down * y);
          double level = 128 + wave + NOISE * random.nextGaussian();
          picture.getRaster().setSample(x, y, channel, (int) Math.min(255, Math.max(0, level)));
        }
      }
    }
    return picture;
  }
}
