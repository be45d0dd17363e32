package gan.metrics.kernel;

import gan.core.spi.Features;
import gan.metrics.matrix.MatrixSession;
import gan.metrics.statistics.Moments;

/**
 * The squared maximum mean discrepancy of two sets by its unbiased estimator (Gretton et al. 2012),
 * and the parts of its variance after Hoeffding (1948).
 *
 * @param value {@code mean k(x, x') + mean k(y, y') - 2 mean k(x, y)}, over different samples
 * @param first variance of {@code E k(x, x') - E k(x, y)} over samples {@code x} of the first set;
 *     an estimate, which may be negative
 * @param second the same of the second set
 * @param withinFirst variance of the interaction of two samples of the first set
 * @param withinSecond of two samples of the second set
 * @param between of a sample of each
 */
record Discrepancy(
    double value,
    double first,
    double second,
    double withinFirst,
    double withinSecond,
    double between) {

  static Discrepancy of(Features first, Features second, MatrixSession session) {
    KernelSums one = KernelSums.within(first, session);
    KernelSums two = KernelSums.within(second, session);
    KernelSums both = KernelSums.between(first, second, session);
    return new Discrepancy(
        one.mean() + two.mean() - 2 * both.mean(),
        alone(one, both.meansOfRows(), second.rows(), both.interaction()),
        alone(two, both.meansOfColumns(), first.rows(), both.interaction()),
        one.interaction(),
        two.interaction(),
        both.interaction());
  }

  /** The mean of several, number by number. */
  static Discrepancy mean(Discrepancy[] several) {
    double[] sums = new double[6];
    for (Discrepancy one : several) {
      double[] numbers = {
        one.value, one.first, one.second, one.withinFirst, one.withinSecond, one.between
      };
      for (int i = 0; i < sums.length; i++) {
        sums[i] += numbers[i] / several.length;
      }
    }
    return new Discrepancy(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
  }

  /** The variance of the estimate from so many independent samples of each set. */
  double variance(double firsts, double seconds) {
    return 4 * Math.max(0, first) / firsts
        + 4 * Math.max(0, second) / seconds
        + 2 * withinFirst / (firsts * (firsts - 1))
        + 2 * withinSecond / (seconds * (seconds - 1))
        + 4 * between / (firsts * seconds);
  }

  /** What a sample brings alone varies by as much as its mean kernels do, less their own noise. */
  private static double alone(KernelSums own, double[] others, int count, double between) {
    double[] means = own.meansOfRows();
    double noise = own.interaction() / (means.length - 1) + between / count;
    for (int i = 0; i < means.length; i++) {
      means[i] -= others[i];
    }
    return Moments.variance(means) - noise;
  }
}
