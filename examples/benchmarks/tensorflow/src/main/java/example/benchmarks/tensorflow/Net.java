package example.benchmarks.tensorflow;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** What a player computes. */
@FunctionalInterface
interface Net {

  Operand<TFloat32> apply(Operand<TFloat32> x);
}
