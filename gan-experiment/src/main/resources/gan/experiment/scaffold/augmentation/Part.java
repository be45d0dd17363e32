package %{package};

import gan.core.graph.Pass;
import gan.core.spi.Augmentation;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Multiplies each sample by a factor of its own, uniform in [1 - strength, 1), so that it stays in
 * every range that holds 0: images lose contrast.
 *
 * @param strength how much a sample may lose at most
 */
public record %{Part}(double strength) implements Augmentation {

  @Override
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> samples) {
    Operand<TFloating> factors =
        pass.uniform("factors", onePerSample(pass.tf(), samples), 1 - strength, 1);
    return pass.tf().math.mul(samples, factors);
  }

  /** The shape of one number for each sample, [n, 1, …]; n is known only when the graph runs. */
  private static Operand<TInt32> onePerSample(Ops tf, Operand<TFloating> samples) {
    int[] axes = IntStream.range(1, samples.shape().numDimensions()).toArray();
    return tf.shape(tf.math.mean(samples, tf.constant(axes), Mean.keepDims(true)));
  }
}
