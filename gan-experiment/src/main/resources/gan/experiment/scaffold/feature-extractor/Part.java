package %{package};

import gan.core.digest.Sha256;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.Features;
import gan.core.spi.SampleSpec;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A fixed random projection of a sample's numbers: distances are kept on average, whatever they
 * mean (Johnson and Lindenstrauss 1984). Safe for use by several threads.
 */
public final class %{Part} implements FeatureExtractor {
  private final %{Part}Options options;
  private final SampleSpec sample;
  private final double[][] directions;

  /** Draws the projection from the seed of the options. */
  public %{Part}(%{Part}Options options, SampleSpec sample) {
    this.options = options;
    this.sample = sample;
    SplittableRandom random = new SplittableRandom(options.seed());
    directions = new double[options.size()][Math.toIntExact(sample.shape().size())];
    for (double[] direction : directions) {
      for (int i = 0; i < direction.length; i++) {
        direction[i] = random.nextGaussian() / Math.sqrt(options.size());
      }
    }
  }

  @Override
  public Extraction extract(float[] values, int count) {
    float[] features = new float[count * size()];
    int numbers = values.length / count;
    for (int row = 0; row < count; row++) {
      for (int feature = 0; feature < size(); feature++) {
        double sum = 0;
        for (int i = 0; i < numbers; i++) {
          sum += directions[feature][i] * values[row * numbers + i];
        }
        features[row * size() + feature] = (float) sum;
      }
    }
    return new Extraction(new Features(count, size(), features), Optional.empty());
  }

  @Override
  public int size() {
    return options.size();
  }

  @Override
  public int classes() {
    return 0;
  }

  @Override
  public String sha256() {
    return Sha256.of("random projection " + options + " of " + sample.shape());
  }

  @Override
  public String resizer() {
    return "none";
  }

  @Override
  public void close() {}
}
