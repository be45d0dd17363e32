package gan.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResizeModeTest {

  @ParameterizedTest
  @EnumSource(ResizeMode.class)
  void anImageOfThatSizeStaysAsItIs(ResizeMode mode) {
    byte[] values = new byte[5 * 5 * 3];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) (i * 37);
    }
    Pixels image = new Pixels(5, 5, 3, values);
    assertThat(mode.apply(image, 5, Background.WHITE).values()).isEqualTo(values);
  }

  @ParameterizedTest
  @EnumSource(ResizeMode.class)
  void aFlatImageStaysFlat(ResizeMode mode) {
    Pixels image = flat(31, 31, 99);
    assertThat(mode.apply(image, 7, Background.BLACK).values()).containsOnly(99);
    assertThat(mode.apply(image, 64, Background.BLACK).values()).containsOnly(99);
  }

  /** Every fourth column is white; a kernel that is not widened would hit or miss them. */
  @Test
  void fineDetailIsAveraged() {
    byte[] lines = new byte[64 * 64];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = (byte) (i % 4 == 0 ? 255 : 0);
    }
    Pixels small = ResizeMode.SQUASH.apply(new Pixels(64, 64, 1, lines), 8, Background.WHITE);
    for (int i = 0; i < 64; i++) {
      if (i % 8 > 1 && i % 8 < 6) {
        assertThat(Byte.toUnsignedInt(small.values()[i])).as("pixel " + i).isBetween(62, 66);
      }
    }
  }

  /** The tap weights are 111, 29, -9 and -3 of 256 on either side, worked out by hand. */
  @Test
  void halvingIsTheWidenedCubic() {
    byte[] step = {0, 0, 0, 0, 0, 0, 0, 0, 96, 96, 96, 96, 96, 96, 96, 96};
    Pixels half = new Region(0, 0, 16, 1).scaled(new Pixels(16, 1, 1, step), 8, 1);
    assertThat(half.values()).containsExactly(0, 0, 0, 6, 90, 97, 96, 96);
  }

  @Test
  void theMiddleIsCut() {
    byte[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    Pixels image = new Pixels(5, 2, 1, values);
    assertThat(ResizeMode.CENTER_CROP.apply(image, 2, Background.WHITE).values())
        .containsExactly(2, 3, 7, 8);
    Pixels tall = new Pixels(2, 5, 1, values);
    assertThat(ResizeMode.CENTER_CROP.apply(tall, 2, Background.WHITE).values())
        .containsExactly(3, 4, 5, 6);
  }

  @Test
  void paddingIsTheBackground() {
    Pixels wide = flat(4, 2, 10);
    assertThat(ResizeMode.PAD.apply(wide, 4, Background.BLACK).values())
        .containsExactly(0, 0, 0, 0, 10, 10, 10, 10, 10, 10, 10, 10, 0, 0, 0, 0);
    assertThat(ResizeMode.PAD.apply(flat(1, 4, 10), 4, Background.WHITE).values())
        .containsExactly(-1, 10, -1, -1, -1, 10, -1, -1, -1, 10, -1, -1, -1, 10, -1, -1);
  }

  @Test
  void aSliverBecomesAPixelWide() {
    assertThat(ResizeMode.PAD.apply(flat(1, 1000, 10), 2, Background.BLACK).values())
        .containsExactly(10, 0, 10, 0);
  }

  private static Pixels flat(int width, int height, int value) {
    byte[] values = new byte[width * height];
    Arrays.fill(values, (byte) value);
    return new Pixels(width, height, 1, values);
  }
}
