package gan.models.condition;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.SampleSpec;
import gan.models.layer.Embedding;
import gan.models.layer.Kernel;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * What a generator's first layer sees: the latent vector, and behind it the label's, if it is told.
 *
 * @param label a vector for each class, N(0, 1) at first; empty if the generator is not told
 * @param size numbers of one vector that comes out
 */
public record LabelledLatent(Optional<Embedding> label, int size) {

  /**
   * Creates {@code label.table}, {@code [classes, latentSize]}, if labels are told.
   *
   * @param parameters where to create it
   * @param labels whether they are told
   * @param sample what is generated
   * @param latentSize numbers of one latent vector
   * @param player who asks, such as {@code generator 'dcgan'}
   * @throws gan.core.problem.GanException if labels are to be told and samples have none
   */
  public static LabelledLatent of(
      Parameters parameters,
      GeneratorLabels labels,
      SampleSpec sample,
      int latentSize,
      String player) {
    return switch (labels) {
      case NONE -> new LabelledLatent(Optional.empty(), latentSize);
      case CONCAT -> {
        int classes = Classes.of(sample, player, "labels", labels, GeneratorLabels.NONE);
        Kernel.Maker kernels = Kernel.plain(Initializer.normal(1));
        yield new LabelledLatent(
            Optional.of(new Embedding(parameters, "label", classes, latentSize, kernels)),
            2 * latentSize);
      }
    };
  }

  /**
   * Adds it to the graph.
   *
   * @param latent {@code [n, latentSize]}
   * @return {@code [n, size]}
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> latent, Condition condition) {
    return label.isEmpty()
        ? latent
        : pass.tf()
            .concat(List.of(latent, label.get().apply(pass, condition)), pass.tf().constant(1));
  }
}
