package example.plugin.layer;

import gan.core.graph.Pass;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Between samples of any shape and the vectors that dense layers take.
 *
 * @param sample what a sample is
 */
public record SampleVectors(SampleSpec sample) {

  /** Numbers of one sample. */
  public long size() {
    return sample.shape().size();
  }

  /** Makes a vector of each sample. */
  public Operand<TFloating> flatten(Pass pass, Operand<TFloating> samples) {
    return pass.tf().reshape(samples, pass.tf().constant(new long[] {-1, size()}));
  }

  /** Makes a sample of each vector, in the range of the samples. */
  public Operand<TFloating> shape(Pass pass, Operand<TFloating> vectors) {
    long[] shape = Shape.of(-1).append(sample.shape()).asArray();
    return pass.tf().reshape(squash(pass, vectors), pass.tf().constant(shape));
  }

  /**
   * Refuses a range with one end, which {@link #shape} cannot reach.
   *
   * @param part who asks, such as {@code generator 'residual'}
   */
  public SampleVectors reachableBy(String part) {
    if (!sample.range().isBounded() && !sample.range().equals(ValueRange.UNBOUNDED)) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              part + " cannot make numbers in " + sample.range() + ", which has one end",
              "choose data that has two ends, as images have, or none."));
    }
    return this;
  }

  private Operand<TFloating> squash(Pass pass, Operand<TFloating> x) {
    ValueRange range = sample.range();
    if (!range.isBounded()) {
      return x;
    }
    Operand<TFloating> radius = pass.constant((range.high() - range.low()) / 2);
    Operand<TFloating> middle = pass.constant((range.high() + range.low()) / 2);
    return pass.tf().math.add(pass.tf().math.mul(pass.tf().math.tanh(x), radius), middle);
  }
}
