package gan.metrics.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.testkit.FixedSet;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuralSimilarityTest {
  private static final double[] WEIGHTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};

  @ParameterizedTest
  @CsvSource({
    "1, 1", "10, 1", "11, 1", "21, 1", "22, 2", "28, 2", "32, 2", "43, 2", "44, 3", "64, 3",
    "87, 3", "88, 4", "128, 4", "175, 4", "176, 5", "1024, 5"
  })
  void hasTheScalesThatHoldTheWindow(int side, int scales) {
    assertThat(new StructuralSimilarity(side, 2).scales()).isEqualTo(scales);
  }

  @ParameterizedTest
  @CsvSource({"5, 7, 1", "28, 28, 1", "32, 45, 3", "176, 176, 1"})
  void anImageIsEqualToItself(int height, int width, int channels) {
    Picture image = shifted(Images.noise(1, height, width, channels, 1), 0);
    assertThat(new StructuralSimilarity(image.side(), 2).of(image, image))
        .isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"12, 1", "28, 2", "64, 3", "100, 4", "176, 5"})
  void flatImagesDifferInLuminanceAtTheLastScaleAlone(int side, int scales) {
    double sum = 0;
    for (int i = 0; i < scales; i++) {
      sum += WEIGHTS[i];
    }
    double weight = scales == 5 ? WEIGHTS[4] : WEIGHTS[scales - 1] / sum;
    double c1 = 0.0004;
    double luminance = (2 * 1.5 * 0.5 + c1) / (1.5 * 1.5 + 0.5 * 0.5 + c1);
    assertThat(new StructuralSimilarity(side, 2).of(flat(side, 1.5), flat(side, 0.5)))
        .isCloseTo(Math.pow(luminance, weight), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"4, 6, 1", "8, 8, 2", "15, 12, 3", "23, 25, 1", "45, 50, 1"})
  void agreesWithTheDefinitionWrittenOut(int height, int width, int channels) {
    Picture a = shifted(Images.smooth(2, height, width, channels, 1), 0);
    Picture b = shifted(Images.smooth(2, height, width, channels, 1), 1);
    for (int i = 0; i < b.values().length; i++) {
      b.values()[i] = 0.6 * a.values()[i] + 0.4 * b.values()[i];
    }
    StructuralSimilarity similarity = new StructuralSimilarity(a.side(), 2);
    double expected = slow(a, b, similarity.scales());
    assertThat(similarity.of(a, b)).isCloseTo(expected, within(1e-9));
    assertThat(similarity.of(b, a)).isCloseTo(expected, within(1e-9));
    assertThat(expected).as("a case that tells something").isBetween(0.1, 0.99);
  }

  @Test
  void oppositesHaveNothingInCommon() {
    Picture a = shifted(Images.noise(1, 28, 28, 1, 1), 0);
    Picture b = new Picture(28, 28, 1);
    for (int i = 0; i < b.values().length; i++) {
      b.values()[i] = 2 - a.values()[i];
    }
    assertThat(new StructuralSimilarity(28, 2).of(a, b)).isZero();
  }

  private static Picture flat(int side, double brightness) {
    Picture image = new Picture(side, side, 1);
    Arrays.fill(image.values(), brightness);
    return image;
  }

  private static Picture shifted(FixedSet set, int index) {
    Picture image = Images.picture(set, index);
    for (int i = 0; i < image.values().length; i++) {
      image.values()[i] += 1;
    }
    return image;
  }

  private static double slow(Picture a, Picture b, int scales) {
    double sum = 0;
    for (int i = 0; i < scales; i++) {
      sum += WEIGHTS[i];
    }
    double product = 1;
    Picture x = a;
    Picture y = b;
    for (int scale = 0; scale < scales; scale++) {
      double mean = mean(x, y, scale == scales - 1);
      product *= Math.pow(Math.max(0, mean), WEIGHTS[scale] / sum);
      x = halved(x);
      y = halved(y);
    }
    return product;
  }

  /** Every window in two dimensions at once, with variances about the mean. */
  private static double mean(Picture a, Picture b, boolean withLuminance) {
    int size = Math.min(11, a.side());
    double deviation = 1.5 * size / 11;
    double total = 0;
    int places = 0;
    for (int top = 0; top + size <= a.height(); top++) {
      for (int left = 0; left + size <= a.width(); left++) {
        for (int c = 0; c < a.channels(); c++) {
          double weights = 0;
          double meanA = 0;
          double meanB = 0;
          for (int i = 0; i < size * size; i++) {
            double weight = weight(i, size, deviation);
            weights += weight;
            meanA += weight * a.at(top + i / size, left + i % size, c);
            meanB += weight * b.at(top + i / size, left + i % size, c);
          }
          meanA /= weights;
          meanB /= weights;
          double varianceA = 0;
          double varianceB = 0;
          double covariance = 0;
          for (int i = 0; i < size * size; i++) {
            double weight = weight(i, size, deviation) / weights;
            double offA = a.at(top + i / size, left + i % size, c) - meanA;
            double offB = b.at(top + i / size, left + i % size, c) - meanB;
            varianceA += weight * offA * offA;
            varianceB += weight * offB * offB;
            covariance += weight * offA * offB;
          }
          double structure = (2 * covariance + 0.0036) / (varianceA + varianceB + 0.0036);
          double luminance =
              (2 * meanA * meanB + 0.0004) / (meanA * meanA + meanB * meanB + 0.0004);
          total += withLuminance ? structure * luminance : structure;
          places++;
        }
      }
    }
    return total / places;
  }

  private static double weight(int i, int size, double deviation) {
    double y = Math.floorDiv(i, size) - (size - 1) / 2.0;
    double x = i % size - (size - 1) / 2.0;
    return Math.exp(-(x * x + y * y) / (2 * deviation * deviation));
  }

  private static Picture halved(Picture image) {
    Picture half = new Picture(image.height() / 2, image.width() / 2, image.channels());
    for (int y = 0; y < 2 * half.height(); y++) {
      for (int x = 0; x < 2 * half.width(); x++) {
        for (int c = 0; c < half.channels(); c++) {
          half.values()[(y / 2 * half.width() + x / 2) * half.channels() + c] +=
              image.at(y, x, c) / 4;
        }
      }
    }
    return half;
  }
}
