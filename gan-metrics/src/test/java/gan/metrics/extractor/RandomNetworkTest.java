package gan.metrics.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.FeatureExtractorContract;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomNetworkTest
    implements FeatureExtractorContract<RandomNetworkOptions>,
        FactoryContract<RandomNetworkOptions> {

  @Override
  public FeatureExtractorFactory<RandomNetworkOptions> factory() {
    return new RandomNetworkFactory();
  }

  @Override
  public RandomNetworkOptions options() {
    return new RandomNetworkOptions(0, 8, 2);
  }

  @Override
  public List<RandomNetworkOptions> otherOptions() {
    return List.of(
        new RandomNetworkOptions(1, 8, 2),
        new RandomNetworkOptions(0, 16, 2),
        new RandomNetworkOptions(0, 8, 3));
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.image(12, 9, 3, 0);
  }

  @ParameterizedTest
  @CsvSource({"8, 8, 1", "9, 31, 3", "28, 28, 1", "64, 48, 3", "128, 128, 4"})
  void anyImageFromEightPixelsOnHasFeatures(int height, int width, int channels) {
    SampleSpec sample = SampleSpec.image(height, width, channels, 0);
    try (FeatureExtractor extractor = factory().open(new RandomNetworkOptions(0, 8, 4), sample)) {
      assertThat(extractor.size()).isEqualTo(64);
    }
  }

  /** Numbers of size 1 in, of size 1 out: no stage makes them vanish or grow. */
  @ParameterizedTest
  @CsvSource({"1", "3", "5"})
  void activationsKeepTheirSize(int stages) {
    // Noise of three levels, -1, 0 and 1: its mean square is 2/3.
    SampleSpec sample = SampleSpec.image(64, 64, 3, 0);
    float[] noise = new float[64 * 64 * 3];
    Random random = new Random(1);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextInt(3) - 1;
    }
    try (FeatureExtractor extractor =
        factory().open(new RandomNetworkOptions(0, 64, stages), sample)) {
      double mean = 0;
      for (float feature : extractor.extract(noise, 1).features().values()) {
        mean += feature / extractor.size();
      }
      // A rectified normal number of mean square s has the mean sqrt(s / π): here about 0.46.
      assertThat(mean).isBetween(0.25, 0.75);
    }
  }

  @Test
  void vectorsAreRefused() {
    assertThatThrownBy(
            () -> factory().open(options(), SampleSpec.vector(2, ValueRange.UNBOUNDED, 0)))
        .hasMessage(
            """
            error GAN-C021: 'random-network' takes images, and samples are vectors of [2]: its random filters look at \
            neighbouring pixels, which vectors do not have
              Fix: compare vectors by 'extractor: {type: pixels}', which is exact for them.""");
  }

  @Test
  void tinyImagesAreRefused() {
    assertThatThrownBy(() -> factory().open(options(), SampleSpec.image(8, 7, 1, 0)))
        .hasMessage(
            """
            error GAN-C021: 'random-network' takes images of 8 x 8 pixels or more, and samples have 8 x 7
              Fix: compare such small images by 'extractor: {type: pixels}'.""");
  }
}
