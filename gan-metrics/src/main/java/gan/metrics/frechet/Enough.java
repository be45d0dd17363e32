package gan.metrics.frechet;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Comparison;
import gan.core.spi.Features;
import gan.core.spi.SampleSet;
import java.util.ArrayList;
import java.util.List;

/** Whether there are enough samples to fit Gaussians to. */
final class Enough {
  /** The fewest samples that have a covariance. */
  static final int FEWEST = 2;

  /** More would take gigabytes for a covariance, and hours for its eigenvalues. */
  static final int MOST_DIMENSIONS = 8192;

  private Enough() {}

  /** Refuses features whose covariance nobody would wait for. */
  static Features checked(String metric, Features features) {
    if (features.columns() > MOST_DIMENSIONS) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              String.format(
                  "'%s' takes features of at most %d dimensions, and these have %d",
                  metric, MOST_DIMENSIONS, features.columns()),
              "use a feature extractor that gives fewer, or the metric 'kid'."));
    }
    return features;
  }

  /** Refuses sets without a covariance. */
  static void check(String metric, Comparison sets) {
    List<Problem> problems = new ArrayList<>();
    check(metric, "real", sets.real(), "use data with more samples", problems);
    check(metric, "generated", sets.generated(), "raise 'samples' of the metric", problems);
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
  }

  private static void check(
      String metric, String kind, SampleSet set, String fix, List<Problem> problems) {
    if (set.count() < FEWEST) {
      problems.add(
          Problem.of(
              ErrorCode.NOT_MEASURABLE,
              String.format(
                  "'%s' cannot fit a Gaussian to %d %s sample: a covariance takes at least %d",
                  metric, set.count(), kind, FEWEST),
              fix + ", or leave the metric out."));
    }
  }

  /** What a reader must know if so many samples have a covariance that is singular. */
  static List<String> notes(int real, int generated, int dimensions) {
    List<String> notes = new ArrayList<>();
    note("real", real, dimensions, notes);
    note("generated", generated, dimensions, notes);
    return notes;
  }

  private static void note(String kind, int samples, int dimensions, List<String> notes) {
    if (isSingular(samples, dimensions)) {
      notes.add(
          String.format(
              "The covariance of %d %s samples in %d dimensions is singular, and the value biased"
                  + " upwards: take more than %3$d samples, or 'kid', which has no bias.",
              samples, kind, dimensions));
    }
  }

  /** Whether there are too few samples for their covariance to reach every dimension. */
  static boolean isSingular(int samples, int dimensions) {
    return samples <= dimensions;
  }
}
