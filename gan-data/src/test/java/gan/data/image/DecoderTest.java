package gan.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.data.ImageBytes;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp"})
  void losslessFormatsGiveTheirColours(String format) throws Exception {
    Pixels pixels = decode(ImageBytes.rgb(9, 4, format), 3);
    for (int y = 0; y < 4; y++) {
      for (int x = 0; x < 9; x++) {
        assertThat(pixel(pixels, x, y)).containsExactly(x * 7, y * 5, 40);
      }
    }
  }

  @Test
  void greyStaysAsItIsStored() throws Exception {
    Pixels pixels = decode(ImageBytes.grey(20, 2), 1);
    assertThat(pixel(pixels, 11, 1)).containsExactly(100);
    assertThat(pixel(decode(ImageBytes.grey(20, 2), 3), 11, 1)).containsExactly(100, 100, 100);
  }

  @Test
  void sixteenBitsAreRounded() throws Exception {
    assertThat(pixel(decode(ImageBytes.deep(10, 1), 1), 9, 0)).containsExactly(140);
  }

  @Test
  void oneBitIsBlackAndWhite() throws Exception {
    BufferedImage image =
        ImageBytes.image(2, 1, BufferedImage.TYPE_BYTE_BINARY, (x, y) -> x == 0 ? 0 : -1);
    Pixels pixels = decode(ImageBytes.file(image, "png"), 1);
    assertThat(pixels.values()).containsExactly(0, 255);
  }

  @Test
  void coloursBecomeGreyByTheirLuma() throws Exception {
    BufferedImage image = ImageBytes.image(1, 1, BufferedImage.TYPE_INT_RGB, (x, y) -> 0xc86432);
    assertThat(pixel(decode(ImageBytes.file(image, "png"), 1), 0, 0)).containsExactly(124);
  }

  @Test
  void transparencyShowsTheBackground() throws Exception {
    BufferedImage image =
        ImageBytes.image(2, 1, BufferedImage.TYPE_INT_ARGB, (x, y) -> x == 0 ? 0x40ff0000 : 0xff);
    byte[] file = ImageBytes.file(image, "png");
    ImageHeader header = ImageHeader.read(file);
    Pixels white = new Decoder(new Palette(3, Background.WHITE)).decode(file, header);
    Pixels black = new Decoder(new Palette(3, Background.BLACK)).decode(file, header);
    assertThat(white.values()).containsExactly(255, 191, 191, 255, 255, 255);
    assertThat(black.values()).containsExactly(64, 0, 0, 0, 0, 0);
  }

  @Test
  void theFirstFrameIsTaken() throws Exception {
    assertThat(pixel(decode(ImageBytes.animated(3, 3), 3), 1, 1)).containsExactly(128, 0, 0);
  }

  /** Inks, and what they leave of white light: (1 - ink) (1 - black). */
  @Test
  void inksBecomeColours() throws Exception {
    byte[] plain = ImageBytes.cmyk(16, 16, 55, 155, 205, 51);
    near(decode(plain, 3), 200 * 204 / 255, 100 * 204 / 255, 50 * 204 / 255);
    byte[] inverted = ImageBytes.adobe(ImageBytes.cmyk(16, 16, 200, 100, 50, 204), 0);
    near(decode(inverted, 3), 200 * 204 / 255, 100 * 204 / 255, 50 * 204 / 255);
  }

  /**
   * 255 minus red, green and blue are stored as luma and differences: Y, Cb, Cr of (55, 155, 205).
   */
  @Test
  void inksAsLumaBecomeColours() throws Exception {
    byte[] file = ImageBytes.adobe(ImageBytes.cmyk(16, 16, 131, 170, 74, 255), 2);
    near(decode(file, 3), 255 - 55, 255 - 155, 255 - 205);
  }

  private static void near(Pixels pixels, int red, int green, int blue) {
    int[] found = pixel(pixels, 7, 7);
    int[] expected = {red, green, blue};
    for (int band = 0; band < 3; band++) {
      assertThat(found[band]).as("band " + band).isCloseTo(expected[band], within(2));
    }
  }

  /** Where the stored image's corner (0, 0), which is red, and its right end, are seen. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 1, 0",
    "2, 1, 0, 0, 0",
    "3, 1, 2, 0, 2",
    "4, 0, 2, 1, 2",
    "5, 0, 0, 0, 1",
    "6, 2, 0, 2, 1",
    "7, 2, 1, 2, 0",
    "8, 0, 1, 0, 0"
  })
  void imagesAreTurnedUpright(int orientation, int x, int y, int rightX, int rightY) {
    Pixels stored = new Pixels(2, 3, 1, new byte[] {1, 2, 3, 4, 5, 6});
    Pixels upright = stored.upright(orientation);
    assertThat(upright.width()).isEqualTo(orientation > 4 ? 3 : 2);
    assertThat(pixel(upright, x, y)).containsExactly(1);
    assertThat(pixel(upright, rightX, rightY)).containsExactly(2);
    assertThat(upright.values()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
  }

  @Test
  void turningIsPartOfDecoding() throws Exception {
    byte[] file = ImageBytes.turned(ImageBytes.rgb(16, 8, "jpeg"), 6);
    Pixels pixels = decode(file, 3);
    assertThat(pixels.width()).isEqualTo(8);
    assertThat(pixels.height()).isEqualTo(16);
  }

  @Test
  void whatTheReaderOnlyWarnsOfIsAnError() throws Exception {
    byte[] file = ImageBytes.rgb(64, 64, "jpeg");
    byte[] ended = ImageBytes.cut(file, file.length);
    Arrays.fill(ended, file.length * 3 / 4, file.length - 2, (byte) 0xd9);
    ended[file.length * 3 / 4] = (byte) 0xff;
    ImageHeader header = ImageHeader.read(ended);
    assertThatThrownBy(() -> new Decoder(new Palette(3, Background.WHITE)).decode(ended, header))
        .isInstanceOf(BadImageException.class)
        .hasMessage("is a damaged JPEG image: Corrupt JPEG data: premature end of data segment");
  }

  /** Whatever is in a file, decoding either works or says why not. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void damageIsAlwaysReported(String format) {
    byte[] file = ImageBytes.rgb(24, 24, format);
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = file.clone();
      for (int flips = 0; flips <= i % 4; flips++) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        ImageHeader header = ImageHeader.read(damaged).within(1_000_000);
        new Decoder(new Palette(3, Background.WHITE)).decode(damaged, header);
      } catch (BadImageException e) {
        assertThat(e).hasMessageMatching("(?s)(is|says|declares) .*");
      }
    }
  }

  private static Pixels decode(byte[] file, int channels) throws BadImageException {
    return new Decoder(new Palette(channels, Background.WHITE))
        .decode(file, ImageHeader.read(file));
  }

  private static int[] pixel(Pixels pixels, int x, int y) {
    int[] values = new int[pixels.channels()];
    for (int c = 0; c < values.length; c++) {
      values[c] =
          Byte.toUnsignedInt(pixels.values()[(y * pixels.width() + x) * pixels.channels() + c]);
    }
    return values;
  }
}
