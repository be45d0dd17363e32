package gan.models.layer;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** A learned vector for each class. */
public final class Embedding {
  private final Kernel table;

  /**
   * Creates {@code <name>.table}, {@code [classes, features]}.
   *
   * @param parameters where to create it
   * @param name the layer's path within its player
   * @param classes how many classes there are
   * @param features numbers of one vector
   * @param kernels makes the table
   */
  public Embedding(
      Parameters parameters, String name, int classes, long features, Kernel.Maker kernels) {
    this.table = kernels.make(parameters, name + ".table", Shape.of(classes, features), 1);
  }

  /**
   * Adds the layer to the graph.
   *
   * @param condition whose labels, {@code [n]}, to look up
   * @return {@code [n, features]}
   * @throws IllegalArgumentException if the condition has no labels
   */
  public Operand<TFloating> apply(Pass pass, Condition condition) {
    return pass.tf().gather(table.value(pass), labels(condition), pass.tf().constant(0));
  }

  /**
   * The labels that a conditional player needs, {@code [n]}.
   *
   * @throws IllegalArgumentException if the condition has none
   */
  public static Operand<TInt32> labels(Condition condition) {
    return condition
        .labels()
        .orElseThrow(
            () -> new IllegalArgumentException("A conditional player is given no labels."));
  }
}
