package gan.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Samples;
import gan.core.spi.SampleSpec;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImageStripTest {
  private static final int BLACK = 0xff000000;
  private static final int WHITE = 0xffffffff;

  @Test
  void oneImageIsDrawnPixelForPixel() throws IOException {
    Samples one = new Samples(SampleSpec.image(2, 1, 3, 0), 1, new float[] {1, -1, -1, 0, 1, -1});
    assertThat(pixels(one)).isDeepEqualTo(new int[][] {{0xffff0000}, {0xff80ff00}});
  }

  @Test
  void aTransparentColumnStandsBetweenNeighbours() throws IOException {
    Samples two = new Samples(SampleSpec.image(1, 2, 1, 0), 2, new float[] {1, -1, -1, 1});
    assertThat(pixels(two)).isDeepEqualTo(new int[][] {{WHITE, BLACK, 0, BLACK, WHITE}});
  }

  @Test
  void whatAnImageWasMadeFromStandsOnItsLeft() throws IOException {
    Samples given = new Samples(SampleSpec.image(1, 1, 1, 0), 1, new float[] {-1});
    Samples made = new Samples(SampleSpec.image(1, 1, 1, 0), 1, new float[] {1});
    assertThat(pixels(made.madeFrom(given))).isDeepEqualTo(new int[][] {{BLACK, WHITE}});
  }

  private static int[][] pixels(Samples samples) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(new ImageStrip(samples).png()));
    int[][] pixels = new int[image.getHeight()][image.getWidth()];
    for (int y = 0; y < pixels.length; y++) {
      for (int x = 0; x < pixels[y].length; x++) {
        pixels[y][x] = image.getRGB(x, y);
      }
    }
    return pixels;
  }
}
