package gan.metrics.neighbour;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Comparison;
import gan.core.spi.Features;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.Metric;
import gan.core.spi.SampleSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Whether samples are copies of training samples: the test of Meehan, Chaudhuri and Dasgupta (2020,
 * <a href="https://arxiv.org/abs/2004.05675">arXiv 2004.05675</a>).
 *
 * <p>For each generated and each held-out sample the Euclidean distance, in the space of features,
 * to the nearest training sample is found. The value is the probability that a generated sample is
 * nearer to its training sample than a held-out one is to its own, ties counted as one half: the
 * statistic of Mann and Whitney, divided by the number of pairs. 0.5 is ideal. Above it samples are
 * nearer to the training set than new real ones: copying. Below it they are further away: they look
 * unlike the data, which is no virtue, so a low value is to be read beside precision or FID.
 *
 * <p>The training samples are the comparison's real ones, so it says something of memory only where
 * these are what the generator was trained on, all of it: the split {@code train}. All of them are
 * searched, and as many held-out samples are compared as there are generated ones.
 *
 * <p>Details: {@code z-score}, the test's own number, negative for copying (below -3 there is
 * hardly a doubt); {@code c-t}, the paper's statistic: the mean of z-scores within the cells of a
 * partition by k-means of the training samples, weighted by their held-out samples, which finds
 * copying in one region that is made up for in another (cells with fewer than 20 generated or
 * held-out samples are left out, and so is the number if none are left); {@code
 * nearer-than-95-percent} and {@code nearer-than-99-percent}, the share of generated samples nearer
 * to training than that many of the held-out ones (0.05 and 0.01 are ideal); {@code copies} and
 * {@code held-out-copies}, the shares that equal a training sample; and the medians of both
 * distances.
 *
 * <p>The interval is normal by DeLong et al. (1988), over generated and held-out samples; the
 * training set stays as it is.
 */
final class Memorisation implements Metric {
  private static final int LEAST_IN_CELL = 20;

  private final MemorisationOptions options;

  Memorisation(MemorisationOptions options) {
    this.options = options;
  }

  @Override
  public List<Measurement> measure(Comparison sets) {
    SampleSet heldOut = heldOut(sets);
    Features training = sets.real().features();
    Features made = sets.generated().features();
    double[] ofMade = Nearest.of(made, training);
    double[] ofHeldOut = Nearest.of(heldOut.features(), training);
    MannWhitney test = MannWhitney.of(ofMade, ofHeldOut);
    Measurement measured =
        Measurement.of(
                "memorisation",
                test.probability(),
                Better.LOWER,
                Optional.of(test.interval()),
                sets)
            .with("z-score", test.zScore());
    Cells cells = Cells.of(training, options.cells(), sets.seed());
    OptionalDouble local =
        local(cells.count(), cells.of(made), ofMade, cells.of(heldOut.features()), ofHeldOut);
    if (local.isPresent()) {
      measured = measured.with("c-t", local.getAsDouble());
    }
    return List.of(shares(measured, ofMade, ofHeldOut));
  }

  private static Measurement shares(Measurement measured, double[] made, double[] heldOut) {
    double[] sorted = heldOut.clone();
    Arrays.sort(sorted);
    return measured
        .with("nearer-than-95-percent", share(made, sorted[sorted.length / 20]))
        .with("nearer-than-99-percent", share(made, sorted[sorted.length / 100]))
        .with("copies", share(made, Double.MIN_VALUE))
        .with("held-out-copies", share(heldOut, Double.MIN_VALUE))
        .with("median-distance", median(made))
        .with("held-out-median-distance", median(heldOut))
        .with("held-out", heldOut.length);
  }

  /** The mean of z-scores within cells, weighted by held-out samples. */
  private static OptionalDouble local(
      int count, int[] madeCells, double[] made, int[] heldOutCells, double[] heldOut) {
    double sum = 0;
    int weights = 0;
    for (int cell = 0; cell < count; cell++) {
      double[] generated = in(cell, madeCells, made);
      double[] real = in(cell, heldOutCells, heldOut);
      if (Math.min(generated.length, real.length) >= LEAST_IN_CELL) {
        sum += real.length * MannWhitney.of(generated, real).zScore();
        weights += real.length;
      }
    }
    return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
  }

  private static double[] in(int cell, int[] cells, double[] values) {
    return IntStream.range(0, cells.length)
        .filter(i -> cells[i] == cell)
        .mapToDouble(i -> values[i])
        .toArray();
  }

  private static double share(double[] squares, double below) {
    return Arrays.stream(squares).filter(square -> square < below).count()
        / (double) squares.length;
  }

  private static double median(double[] squares) {
    double[] sorted = squares.clone();
    Arrays.sort(sorted);
    int upper = sorted.length / 2;
    int lower = (sorted.length - 1) / 2;
    return (Math.sqrt(sorted[lower]) + Math.sqrt(sorted[upper])) / 2;
  }

  private static SampleSet heldOut(Comparison sets) {
    int held = sets.heldOut().map(SampleSet::count).orElse(0);
    int made = sets.generated().count();
    if (Math.min(held, made) < 2) {
      throw new GanException(
          Problem.of(
              ErrorCode.NOT_MEASURABLE,
              String.format(
                  "the metric '%s' takes at least 2 generated and 2 held-out samples, and there are"
                      + " %d and %d",
                  MemorisationFactory.NAME, made, held),
              "name held-out data with evaluation.heldOut, or leave the metric out."));
    }
    return sets.heldOut().orElseThrow().first(made);
  }
}
