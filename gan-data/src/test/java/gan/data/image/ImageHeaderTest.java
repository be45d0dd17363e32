package gan.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.data.ImageBytes;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageHeaderTest {

  @ParameterizedTest
  @CsvSource({"png, PNG", "jpeg, JPEG", "gif, GIF", "bmp, BMP"})
  void readsSizeAndKindOfEveryFormat(String name, ImageFormat format) throws Exception {
    assertThat(ImageHeader.read(ImageBytes.rgb(7, 5, name)))
        .isEqualTo(new ImageHeader(format, 7, 5, ImageKind.RGB, 8, 1, false));
  }

  @Test
  void tellsKindsApart() throws Exception {
    assertThat(kind(ImageBytes.grey(3, 3))).isEqualTo(ImageKind.GREY);
    assertThat(kind(ImageBytes.transparent(3, 3))).isEqualTo(ImageKind.RGB_ALPHA);
    assertThat(kind(ImageBytes.cmyk(8, 8, 1, 2, 3, 4))).isEqualTo(ImageKind.CMYK);
    assertThat(ImageHeader.read(ImageBytes.deep(3, 3)).bits()).isEqualTo(16);
    BufferedImage grey = ImageBytes.grey(8, 8, BufferedImage.TYPE_BYTE_GRAY, (x, y) -> 9);
    assertThat(kind(ImageBytes.file(grey, "jpeg"))).isEqualTo(ImageKind.GREY);
    BufferedImage palette =
        ImageBytes.image(3, 3, BufferedImage.TYPE_BYTE_INDEXED, ImageBytes::gradient);
    assertThat(kind(ImageBytes.file(palette, "png"))).isEqualTo(ImageKind.RGB);
    BufferedImage clear = ImageBytes.image(3, 3, BufferedImage.TYPE_INT_ARGB, (x, y) -> 0);
    assertThat(kind(ImageBytes.file(clear, "gif"))).isEqualTo(ImageKind.RGB_ALPHA);
  }

  @Test
  void findsASecondFrame() throws Exception {
    assertThat(ImageHeader.read(ImageBytes.animated(4, 6)))
        .isEqualTo(new ImageHeader(ImageFormat.GIF, 4, 6, ImageKind.RGB, 8, 1, true));
  }

  @Test
  void findsTheOrientation() throws Exception {
    ImageHeader header = ImageHeader.read(ImageBytes.turned(ImageBytes.rgb(7, 5, "jpeg"), 6));
    assertThat(header.orientation()).isEqualTo(6);
    assertThat(header.uprightWidth()).isEqualTo(5);
    assertThat(header.uprightHeight()).isEqualTo(7);
    assertThat(ImageHeader.read(ImageBytes.turned(ImageBytes.rgb(7, 5, "jpeg"), 9)).orientation())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"png, PNG", "jpeg, JPEG", "gif, GIF", "bmp, BMP"})
  void everyShorterFileIsRefused(String name, String phrase) {
    byte[] file = ImageBytes.rgb(20, 20, name);
    int end = name.equals("bmp") ? 20 * 20 * 3 : file.length - 1;
    for (int length = ImageFormat.SIGNATURE; length <= end; length++) {
      byte[] cut = ImageBytes.cut(file, length);
      assertThatThrownBy(() -> ImageHeader.read(cut))
          .as("the first %d of %d bytes", length, file.length)
          .isInstanceOf(BadImageException.class)
          .hasMessage("is a " + phrase + " image that is cut off");
    }
  }

  @Test
  void aFlippedBitOfAPngIsFoundAnywhere() {
    byte[] file = ImageBytes.rgb(5, 5, "png");
    for (int at = 16; at < file.length - 12; at++) {
      byte[] flipped = file.clone();
      flipped[at] ^= 4;
      assertThatThrownBy(() -> ImageHeader.read(flipped))
          .as("byte %d", at)
          .isInstanceOf(BadImageException.class);
    }
  }

  @Test
  void aWrongChecksumIsNamed() {
    byte[] file = ImageBytes.rgb(5, 5, "png");
    file[file.length - 14] ^= 1;
    refused(file, "is a damaged PNG image: a checksum is wrong");
  }

  @Test
  void whatIsNoImageIsNamed() {
    refused(new byte[0], "is an empty file");
    refused("hello".getBytes(StandardCharsets.UTF_8), "is text, not an image");
    refused(
        " <!DOCTYPE html><p>404".getBytes(StandardCharsets.UTF_8),
        "is an HTML page, as a failed download leaves");
    refused(new byte[] {1, 2, 3}, "is no image that is known here");
  }

  @ParameterizedTest
  @CsvSource({
    "WebP, 52494646aabbccdd57454250",
    "AVIF, 00000020667479706176696600",
    "HEIC, 00000020667479706865696300",
    "TIFF, 49492a0008000000"
  })
  void knownFormatsThatAreNotReadAreNamed(String format, String bytes) {
    refused(
        HexFormat.of().parseHex(bytes),
        "is a " + format + " image, which is not read: convert it to PNG");
  }

  @Test
  void aDeclaredSizeIsCheckedBeforeDecoding() throws Exception {
    ImageHeader bomb = ImageHeader.read(ImageBytes.bomb(50_000, 50_000));
    assertThatThrownBy(() -> bomb.within(40_000_000))
        .isInstanceOfSatisfying(
            BadImageException.class, refusal -> assertThat(refusal.isUnsafe()).isTrue())
        .hasMessage("says that it has 50,000 × 50,000 pixels: 'maxPixels' is 40,000,000");
    assertThatThrownBy(() -> ImageHeader.read(ImageBytes.bomb(0, 9)).within(1))
        .hasMessage("is a damaged PNG image: it says that it has 0 × 9 pixels");
  }

  private static ImageKind kind(byte[] file) throws BadImageException {
    return ImageHeader.read(file).kind();
  }

  private static void refused(byte[] file, String message) {
    assertThatThrownBy(() -> ImageHeader.read(file))
        .isInstanceOf(BadImageException.class)
        .hasMessage(message);
  }
}
