package gan.metrics.extractor;

import gan.core.spi.FeatureExtractor;
import gan.core.spi.Features;
import gan.core.spi.SampleSpec;
import gan.metrics.network.Sums;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A sample's own numbers, in row-major order and in the range of the data. Safe for use by several
 * threads.
 */
final class Pixels implements FeatureExtractor {
  private final SampleSpec sample;

  Pixels(SampleSpec sample) {
    this.sample = sample;
  }

  @Override
  public Extraction extract(float[] values, int count) {
    return new Extraction(new Features(count, size(), values), Optional.empty());
  }

  @Override
  public int size() {
    return Math.toIntExact(sample.shape().size());
  }

  @Override
  public int classes() {
    return 0;
  }

  @Override
  public String sha256() {
    return Sums.of(("pixels of " + sample.shape()).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String resizer() {
    return "none";
  }

  @Override
  public void close() {}
}
