package gan.core.spi;

import gan.core.graph.Parameters;
import java.util.Set;

/**
 * Makes losses of one kind that stand beside the game's own: terms for both players that teach them
 * something more, such as which class a sample belongs to.
 */
public interface AuxiliaryLossFactory<O extends Record & AuxiliaryLossOptions>
    extends NamedFactory<O> {

  /**
   * Makes a loss, without its weight.
   *
   * @param options the loss's options
   * @param sample what is played for
   * @param own a list for parameters of the loss's own, such as a classifier's head, which may be
   *     created while the terms are; they are trained together with the discriminator
   */
  Loss create(O options, SampleSpec sample, Parameters own);

  /** What a loss with these options cannot work without. */
  default Set<Need> needs(O options) {
    return Set.of();
  }
}
