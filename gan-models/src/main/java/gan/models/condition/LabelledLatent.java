package gan.models.condition;

import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.SampleSpec;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * What a generator's first layer sees: the latent vector, and behind it a 1 at the label's place
 * among zeros, if the label is told (<a href="https://arxiv.org/abs/1411.1784">Mirza and Osindero
 * 2014</a>).
 *
 * <p>A learned vector of the latent vector's length instead would drown it: all its weights learn
 * in one direction for one class, and the generator soon makes one image of each.
 *
 * @param latentSize numbers of one latent vector
 * @param classes how many classes there are; 0 if the generator is not told
 */
public record LabelledLatent(int latentSize, int classes) {

  /**
   * Chooses what is told.
   *
   * @param labels whether they are told
   * @param sample what is generated
   * @param latentSize numbers of one latent vector
   * @param player who asks, such as {@code generator 'dcgan'}
   * @throws gan.core.problem.GanException if labels are to be told and samples have none
   */
  public static LabelledLatent of(
      GeneratorLabels labels, SampleSpec sample, int latentSize, String player) {
    int classes =
        labels == GeneratorLabels.NONE
            ? 0
            : Classes.of(sample, player, "labels", labels, GeneratorLabels.NONE);
    return new LabelledLatent(latentSize, classes);
  }

  /** Numbers of one vector that comes out. */
  public int size() {
    return latentSize + classes;
  }

  /**
   * Adds it to the graph.
   *
   * @param latent {@code [n, latentSize]}
   * @return {@code [n, size]}
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> latent, Condition condition) {
    return classes == 0
        ? latent
        : pass.tf()
            .concat(
                List.of(latent, Classes.oneHot(pass, condition, classes)), pass.tf().constant(1));
  }
}
