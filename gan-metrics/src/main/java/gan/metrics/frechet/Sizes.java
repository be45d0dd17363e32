package gan.metrics.frechet;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;

/** The numbers of samples that a distance is extrapolated from. */
final class Sizes {
  private Sizes() {}

  /** Refuses options that so many samples cannot fill with different sizes. */
  static void check(int samples, FidInfinityOptions options) {
    int least = options.smallest() + options.sizes() - 1;
    if (samples < least) {
      throw new GanException(
          Problem.of(
              ErrorCode.NOT_MEASURABLE,
              String.format(
                  "'%s' finds no %d numbers from %d up to %d, the generated samples",
                  FidInfinity.NAME, options.sizes(), options.smallest(), samples),
              "raise 'samples' to at least "
                  + least
                  + ", or lower 'smallest' or 'sizes' of the metric."));
    }
  }

  /** Evenly spaced up to all samples, all different. */
  static int[] of(int samples, FidInfinityOptions options) {
    int[] sizes = new int[options.sizes()];
    long span = (long) samples - options.smallest();
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = options.smallest() + Math.toIntExact(span * i / (sizes.length - 1));
    }
    return sizes;
  }
}
