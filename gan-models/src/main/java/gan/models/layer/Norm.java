package gan.models.layer;

import gan.core.graph.Pass;
import gan.core.spi.Condition;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/** A normalisation of images, of any kind. */
@FunctionalInterface
public interface Norm {

  /**
   * Adds the normalisation to the graph.
   *
   * @param x {@code [n, height, width, channels]}
   * @param condition what is asked for; most kinds ignore it
   * @return of the shape of x
   */
  Operand<TFloating> apply(Pass pass, Operand<TFloating> x, Condition condition);
}
