package gan.metrics.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaplacianPyramidTest {
  private static final double[] TAPS = {1, 4, 6, 4, 1};

  @ParameterizedTest
  @CsvSource({"7, 1", "28, 1", "31, 1", "32, 2", "48, 2", "63, 3", "64, 3", "128, 4", "1024, 7"})
  void hasLevelsDownToSixteenPixels(int side, int levels) {
    assertThat(LaplacianPyramid.levels(side)).isEqualTo(levels);
  }

  @ParameterizedTest
  @CsvSource({"32, 32, 1", "64, 80, 3", "65, 71, 2"})
  void agreesWithConvolutionsInTheTextbookForm(int height, int width, int channels) {
    Picture image = Images.picture(Images.noise(1, height, width, channels, 1), 0);
    List<Picture> levels = LaplacianPyramid.of(image);
    Picture rest = image;
    for (int level = 0; level + 1 < levels.size(); level++) {
      Picture half = down(rest);
      Picture up = up(half, rest.height(), rest.width());
      assertThat(levels.get(level).values()).hasSameSizeAs(rest.values());
      for (int i = 0; i < up.values().length; i++) {
        assertThat(levels.get(level).values()[i])
            .isCloseTo(rest.values()[i] - up.values()[i], within(1e-12));
      }
      rest = half;
    }
    assertThat(levels.get(levels.size() - 1).height()).isEqualTo(rest.height());
    assertThat(levels.get(levels.size() - 1).width()).isEqualTo(rest.width());
    for (int i = 0; i < rest.values().length; i++) {
      assertThat(levels.get(levels.size() - 1).values()[i])
          .isCloseTo(rest.values()[i], within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({"64, 64", "33, 50"})
  void aConstantImageIsAllInTheLastLevel(int height, int width) {
    Picture image = new Picture(height, width, 2);
    for (int i = 0; i < image.values().length; i++) {
      image.values()[i] = i % 2 == 0 ? 0.7 : -0.3;
    }
    List<Picture> levels = LaplacianPyramid.of(image);
    assertThat(levels).hasSizeGreaterThan(1);
    for (int level = 0; level < levels.size(); level++) {
      double[] values = levels.get(level).values();
      boolean isLast = level == levels.size() - 1;
      for (int i = 0; i < values.length; i++) {
        assertThat(values[i]).isCloseTo(isLast ? image.values()[i % 2] : 0, within(1e-14));
      }
    }
  }

  @Test
  void aSmallImageIsItsOnlyLevel() {
    Picture image = Images.picture(Images.noise(1, 28, 28, 1, 1), 0);
    assertThat(LaplacianPyramid.of(image)).containsExactly(image);
  }

  private static Picture down(Picture image) {
    Picture half = new Picture((image.height() + 1) / 2, (image.width() + 1) / 2, image.channels());
    for (int y = 0; y < half.height(); y++) {
      for (int x = 0; x < half.width(); x++) {
        for (int c = 0; c < half.channels(); c++) {
          half.values()[(y * half.width() + x) * half.channels() + c] =
              convolved(image, 2 * y, 2 * x, c) / 256;
        }
      }
    }
    return half;
  }

  private static Picture up(Picture half, int height, int width) {
    Picture sparse = new Picture(height, width, half.channels());
    for (int y = 0; y < half.height(); y++) {
      for (int x = 0; x < half.width(); x++) {
        for (int c = 0; c < half.channels(); c++) {
          sparse.values()[(2 * y * width + 2 * x) * half.channels() + c] = half.at(y, x, c);
        }
      }
    }
    Picture up = new Picture(height, width, half.channels());
    for (int i = 0; i < up.values().length; i++) {
      int pixel = i / half.channels();
      up.values()[i] = convolved(sparse, pixel / width, pixel % width, i % half.channels()) / 64;
    }
    return up;
  }

  private static double convolved(Picture image, int y, int x, int channel) {
    double sum = 0;
    for (int dy = -2; dy <= 2; dy++) {
      for (int dx = -2; dx <= 2; dx++) {
        sum +=
            TAPS[dy + 2]
                * TAPS[dx + 2]
                * image.at(inside(y + dy, image.height()), inside(x + dx, image.width()), channel);
      }
    }
    return sum;
  }

  private static int inside(int at, int length) {
    int last = length - 1;
    return last - Math.abs(last - Math.abs(at));
  }
}
