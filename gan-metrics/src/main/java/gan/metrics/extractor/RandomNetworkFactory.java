package gan.metrics.extractor;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.SampleSpec;
import gan.metrics.network.Ends;
import gan.metrics.network.Network;
import gan.metrics.network.NetworkExtractor;
import gan.metrics.network.Reading;
import gan.metrics.network.Sums;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes the {@code random-network} extractor. */
public final class RandomNetworkFactory implements FeatureExtractorFactory<RandomNetworkOptions> {
  private static final int SMALLEST = 8;

  /** For the service loader. */
  public RandomNetworkFactory() {}

  @Override
  public String name() {
    return "random-network";
  }

  @Override
  public String description() {
    return "A convolutional network with random weights, which needs no training and no file (after"
        + " Naeem et al. 2020).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Naeem et al. 2020, Reliable Fidelity and Diversity Metrics for Generative Models,"
            + " arXiv:2002.09797",
        "Ulyanov et al. 2018, Deep Image Prior, arXiv:1711.10925");
  }

  @Override
  public Class<RandomNetworkOptions> optionsType() {
    return RandomNetworkOptions.class;
  }

  @Override
  public FeatureExtractor open(RandomNetworkOptions options, SampleSpec sample) {
    check(sample);
    Ends ends = RandomNetwork.ends();
    Network network = RandomNetwork.create(options, Math.toIntExact(sample.channels()));
    String sum = Sums.of("random network 1".getBytes(StandardCharsets.UTF_8), options.toString());
    return NetworkExtractor.open(network, ends, Reading.within(-1, 1), sample, sum);
  }

  private static void check(SampleSpec sample) {
    if (!sample.isImage()) {
      throw refusal(
          "'random-network' takes images, and samples are vectors of "
              + sample.shape()
              + ": its random filters look at neighbouring pixels, which vectors do not have",
          "compare vectors by 'extractor: {type: pixels}', which is exact for them.");
    }
    if (sample.height() < SMALLEST || sample.width() < SMALLEST) {
      throw refusal(
          "'random-network' takes images of 8 x 8 pixels or more, and samples have "
              + sample.height()
              + " x "
              + sample.width(),
          "compare such small images by 'extractor: {type: pixels}'.");
    }
  }

  private static GanException refusal(String message, String fix) {
    return new GanException(Problem.of(ErrorCode.INCOMPATIBLE_PARTS, message, fix));
  }
}
