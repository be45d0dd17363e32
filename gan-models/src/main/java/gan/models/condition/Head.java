package gan.models.condition;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.SampleSpec;
import gan.models.layer.Dense;
import gan.models.layer.Embedding;
import gan.models.layer.Kernel;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.family.TFloating;

/**
 * A discriminator's last layer: {@code features · kernel + bias}, and, with a {@linkplain
 * DiscriminatorLabels#PROJECTION projection}, {@code + features · table[label]}.
 */
public final class Head {
  private final Dense dense;
  private final Optional<Embedding> projection;

  /**
   * Creates {@code <name>.kernel}, {@code [features, 1]}, {@code <name>.bias}, and with a
   * projection {@code <name>.table}, {@code [classes, features]}.
   *
   * @param parameters where to create them
   * @param name the layer's path within its player
   * @param features numbers of one vector that comes in
   * @param labels how labels are told
   * @param sample what is judged; it has labels if they are told
   * @param kernels makes the kernel and the table
   */
  public Head(
      Parameters parameters,
      String name,
      long features,
      DiscriminatorLabels labels,
      SampleSpec sample,
      Kernel.Maker kernels) {
    this.dense = new Dense(parameters, name, features, 1, kernels, true);
    this.projection =
        labels == DiscriminatorLabels.PROJECTION
            ? Optional.of(new Embedding(parameters, name, sample.classes(), features, kernels))
            : Optional.empty();
  }

  /**
   * Adds the layer to the graph.
   *
   * @param features {@code [n, features]}
   * @return logits, {@code [n, 1]}
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> features, Condition condition) {
    Operand<TFloating> logits = dense.apply(pass, features);
    if (projection.isEmpty()) {
      return logits;
    }
    Ops tf = pass.tf();
    Operand<TFloating> products = tf.math.mul(features, projection.get().apply(pass, condition));
    return tf.math.add(logits, tf.sum(products, tf.constant(1), Sum.keepDims(true)));
  }
}
