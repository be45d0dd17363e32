package gan.metrics.inception;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Features;
import gan.core.spi.Measurement;
import gan.core.spi.Metric;
import gan.metrics.statistics.Moments;
import gan.metrics.statistics.StudentT;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inception score (Salimans et al. 2016, arXiv 1606.03498): {@code exp(mean KL(p(y|x) ‖ p(y)))}
 * over generated samples {@code x}, where {@code p(y|x)} are the probabilities that a classifier
 * gives, and {@code p(y)} is their mean. From 1 to the number of classes; higher is better. It
 * looks at no real sample: a generator that draws one perfect picture of each class has the best
 * score.
 *
 * <p>As in the paper the samples are split, in their order, and the value is the mean over the
 * splits. The score of few samples is too low, since their own mean is taken for {@code p(y)};
 * compare values of equally large splits only. Detail: the standard deviation over splits, which is
 * what papers print after {@code ±}.
 *
 * <p>The interval comes from that deviation by Student's distribution, as splits share no sample.
 * There is none if there is one split.
 */
final class InceptionScore implements Metric {
  static final String NAME = "inception-score";

  private final InceptionScoreOptions options;

  InceptionScore(InceptionScoreOptions options) {
    this.options = options;
  }

  @Override
  public List<Measurement> measure(Comparison sets) {
    int samples = sets.generated().count();
    int splits = options.splits();
    if (samples < splits) {
      throw new GanException(
          Problem.of(
              ErrorCode.NOT_MEASURABLE,
              String.format(
                  "'%s' cannot split %d generated samples into %d parts", NAME, samples, splits),
              "raise 'samples' of the metric, or lower its 'splits'."));
    }
    Features probabilities = sets.generated().probabilities();
    double[] scores = new double[splits];
    for (int i = 0; i < splits; i++) {
      int from = Math.toIntExact((long) samples * i / splits);
      int to = Math.toIntExact((long) samples * (i + 1) / splits);
      scores[i] = score(probabilities, from, to);
    }
    return List.of(measurement(scores, samples));
  }

  private static Measurement measurement(double[] scores, int samples) {
    double value = Moments.mean(scores);
    double deviation = scores.length == 1 ? 0 : Math.sqrt(Moments.variance(scores));
    Optional<ConfidenceInterval> interval =
        scores.length == 1
            ? Optional.empty()
            : Optional.of(
                StudentT.interval(
                    value,
                    deviation / Math.sqrt(scores.length),
                    scores.length - 1,
                    0,
                    "deviation of " + scores.length + " splits"));
    Measurement measurement =
        new Measurement(
            NAME, value, Measurement.Better.HIGHER, interval, 0, samples, Map.of(), List.of());
    return scores.length == 1 ? measurement : measurement.with("deviation-of-splits", deviation);
  }

  /** The entropy of the mean less the mean of the entropies is the mean divergence. */
  private static double score(Features probabilities, int from, int to) {
    double[] mean = new double[probabilities.columns()];
    double entropies = 0;
    for (int row = from; row < to; row++) {
      for (int i = 0; i < mean.length; i++) {
        double probability = probabilities.get(row, i);
        mean[i] += probability / (to - from);
        entropies += entropy(probability) / (to - from);
      }
    }
    double entropy = 0;
    for (double probability : mean) {
      entropy += entropy(probability);
    }
    return Math.exp(Math.max(0, entropy - entropies));
  }

  private static double entropy(double probability) {
    return probability > 0 ? -probability * Math.log(probability) : 0;
  }
}
