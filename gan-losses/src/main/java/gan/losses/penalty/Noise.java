package gan.losses.penalty;

import gan.core.graph.Pass;
import gan.core.spi.Augmentation;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** Normal noise with mean 0 and the given deviation. */
record Noise(double deviation) implements Augmentation {

  @Override
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> samples) {
    Ops tf = pass.tf();
    Operand<TFloating> noise = pass.normal("noise", tf.shape(samples));
    return tf.math.add(samples, tf.math.mul(noise, pass.constant(deviation)));
  }
}
