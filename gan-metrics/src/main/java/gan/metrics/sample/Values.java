package gan.metrics.sample;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.SampleSet;

/** The numbers of samples, as {@link SampleSet#values} gives them, but checked. */
public final class Values {
  private static final int AT_ONCE = 100;

  private Values() {}

  /** Given the numbers of each sample. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Takes the numbers of a sample.
     *
     * @param index which sample
     * @param values holds the sample's numbers, and those of others
     * @param from where the sample's begin
     */
    void visit(int index, float[] values, int from);
  }

  /**
   * Shows each sample, in order; a few are read at a time.
   *
   * @throws GanException if a number is not finite
   */
  public static void forEach(SampleSet set, Visitor visitor) {
    int size = Math.toIntExact(set.sample().shape().size());
    for (int from = 0; from < set.count(); from += AT_ONCE) {
      int to = Math.min(set.count(), from + AT_ONCE);
      float[] values = set.values(from, to);
      for (int index = from; index < to; index++) {
        check(values, (index - from) * size, size, index);
        visitor.visit(index, values, (index - from) * size);
      }
    }
  }

  /** All numbers of all samples, one sample after another. */
  public static float[] all(SampleSet set) {
    int size = Math.toIntExact(set.sample().shape().size());
    float[] all = new float[Math.multiplyExact(set.count(), size)];
    forEach(set, (index, values, from) -> System.arraycopy(values, from, all, index * size, size));
    return all;
  }

  private static void check(float[] values, int from, int size, int index) {
    for (int i = from; i < from + size; i++) {
      if (!Float.isFinite(values[i])) {
        throw new GanException(
            Problem.of(
                ErrorCode.NOT_MEASURABLE,
                "number " + (i - from) + " of sample " + index + " is " + values[i],
                "judge a checkpoint from before the training diverged."));
      }
    }
  }
}
