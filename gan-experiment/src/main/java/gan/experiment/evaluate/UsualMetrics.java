package gan.experiment.evaluate;

import gan.core.spi.DataSource;
import gan.core.spi.KnownDistribution;
import gan.experiment.config.EvaluationConfig;
import java.util.List;

/** How samples are judged where nobody has said so. */
public final class UsualMetrics {
  private UsualMetrics() {}

  /**
   * Overrides that fill in what a configuration leaves open; none where it names metrics.
   *
   * <p>Images are judged by a random network: it needs no file, and its numbers cannot be held
   * against those of any other network.
   */
  public static List<String> overrides(EvaluationConfig config, DataSource data) {
    if (!config.metrics().isEmpty()) {
      return List.of();
    }
    boolean isImage = data.sample().isImage();
    String extractor =
        "evaluation.extractor={type: " + (isImage ? "random-network" : "pixels") + "}";
    String metrics =
        isImage
            ? "{type: fid}, {type: kid}, {type: precision-recall}, {type: density-coverage}"
            : data instanceof KnownDistribution
                ? "{type: modes}, {type: energy-distance}, {type: precision-recall}"
                : "{type: energy-distance}, {type: precision-recall}, {type: density-coverage}";
    String chosen = "evaluation.metrics=[" + metrics + "]";
    return config.extractor().isPresent() ? List.of(chosen) : List.of(chosen, extractor);
  }
}
