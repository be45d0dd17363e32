package gan.losses.penalty;

import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/** A random change that leaves what a sample shows as it is. */
@FunctionalInterface
interface Augmentation {

  /** Changes each sample by itself; {@code [n, *sample shape]} in and out. */
  Operand<TFloating> apply(Pass pass, Operand<TFloating> samples);
}
