package gan.experiment.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures for tests. */
final class Png {
  private static final int END = 12;

  private Png() {}

  /** A small one. */
  static byte[] bytes() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  /** One that looks whole at both ends and has so many bytes. */
  static byte[] bytes(int count) throws IOException {
    byte[] small = bytes();
    byte[] large = Arrays.copyOf(small, count);
    byte[] noise = new byte[count - small.length];
    new Random(7).nextBytes(noise);
    System.arraycopy(noise, 0, large, small.length - END, noise.length);
    System.arraycopy(small, small.length - END, large, count - END, END);
    return large;
  }

  static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes());
  }
}
