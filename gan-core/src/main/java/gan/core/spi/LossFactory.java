package gan.core.spi;

import gan.core.graph.Parameters;
import java.util.Set;

/** Makes losses of one kind. */
public interface LossFactory<O extends Record> extends NamedFactory<O> {

  /**
   * Makes a loss.
   *
   * @param options the loss's options
   * @param sample what is played for
   * @param auxiliary a list for parameters of the loss's own, such as a classifier's head; they are
   *     trained together with the discriminator
   */
  Loss create(O options, SampleSpec sample, Parameters auxiliary);

  /** What a loss with these options cannot work without. */
  default Set<Need> needs(O options) {
    return Set.of();
  }
}
