package gan.data.stackeddigits;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.DataSourceFactory;
import gan.core.spi.KnownDistribution;
import gan.core.spi.SampleSpec;
import gan.data.Drawn;
import gan.data.SyntheticContract;
import gan.data.digits.DigitsOptions;
import gan.data.digits.DigitsSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StackedDigitsTest implements SyntheticContract<StackedDigitsOptions> {
  private static final int PIXELS = 28 * 28;

  @Override
  public DataSourceFactory<StackedDigitsOptions> factory() {
    return new StackedDigitsFactory();
  }

  @Override
  public StackedDigitsOptions options() {
    return new StackedDigitsOptions(28);
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.image(28, 28, 3, 1000);
  }

  @Override
  public String golden() {
    return "8e6dd05ce13b33912f1f2781ee5fdd173d753a691218d0e995b4c5b2b2dea655";
  }

  @Test
  void modesAreEquallyFrequent() {
    // Chi-square with 999 degrees of freedom leaves these bounds once in 5,000 seeds.
    assertThat(Drawn.from(open(3), 20_000).chiSquare()).isBetween(841.3, 1173.8);
  }

  @Test
  void theLabelNamesTheDigitOfEveryChannel() {
    float[][] means = means();
    Drawn drawn = Drawn.from(open(5), 500);
    int[] right = new int[3];
    for (int i = 0; i < 500; i++) {
      int label = drawn.batch().label(i);
      int[] digits = {label / 100, label / 10 % 10, label % 10};
      for (int channel = 0; channel < 3; channel++) {
        right[channel] += nearest(means, drawn.sample(i), channel) == digits[channel] ? 1 : 0;
      }
    }
    // The nearest mean image tells most digits; without any relation 50 of 500 would be right.
    assertThat(IntStream.of(right)).allMatch(count -> count > 300 && count <= 500);
  }

  private static float[][] means() {
    Drawn digits = Drawn.from(new DigitsSource(new DigitsOptions(28), 99), 5_000);
    float[][] means = new float[10][PIXELS];
    for (int i = 0; i < 5_000; i++) {
      float[] image = digits.sample(i);
      for (int pixel = 0; pixel < PIXELS; pixel++) {
        means[digits.batch().label(i)][pixel] += image[pixel] / 500;
      }
    }
    return means;
  }

  private static int nearest(float[][] means, float[] stacked, int channel) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int digit = 0; digit < 10; digit++) {
      double square = 0;
      for (int pixel = 0; pixel < PIXELS; pixel++) {
        double difference = stacked[3 * pixel + channel] - means[digit][pixel];
        square += difference * difference;
      }
      if (square < least) {
        least = square;
        nearest = digit;
      }
    }
    return nearest;
  }

  @Test
  void doesNotClaimToTellModesWithoutAClassifier() {
    assertThat(open(1)).isNotInstanceOf(KnownDistribution.class);
  }
}
