package gan.metrics.classifier;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.SampleSpec;

/** What a classifier can learn from: images of at least two classes. */
public final class Labelled {
  private Labelled() {}

  /**
   * Refuses other samples.
   *
   * @throws GanException with the reason
   */
  public static void check(SampleSpec sample) {
    if (!sample.isImage() || sample.isPaired()) {
      throw refusal(
          "a classifier learns from single images, and samples are "
              + (sample.isPaired() ? "pairs of images" : "vectors of " + sample.shape()),
          "give images; vectors need no features: 'extractor: {type: pixels}' is exact for them.");
    }
    if (sample.classes() < 2) {
      throw refusal(
          sample.isLabelled()
              ? "a classifier tells classes apart, and the data has one"
              : "a classifier learns from labels, and the data has none",
          "give data with labels of two classes or more.");
    }
    if (!sample.range().isBounded()) {
      throw refusal(
          "a classifier takes images within a range, and samples may be any number",
          "scale the data into a range.");
    }
  }

  private static GanException refusal(String message, String fix) {
    return new GanException(Problem.of(ErrorCode.INCOMPATIBLE_PARTS, message, fix));
  }
}
