package gan.core.spi;

import gan.core.graph.Parameters;
import java.util.Set;

/** Makes discriminators of one architecture. */
public interface DiscriminatorFactory<O extends Record> extends NamedFactory<O> {

  /**
   * Makes a discriminator and creates its parameters.
   *
   * @param options the architecture's options
   * @param sample what to judge
   * @param parameters the discriminator's own list: everything created there is trained by it, and
   *     nothing else
   * @throws gan.core.problem.GanException if such samples cannot be judged with such options
   */
  Discriminator create(O options, SampleSpec sample, Parameters parameters);

  /** What others must know of a discriminator with these options before they use it. */
  default Set<Trait> traits(O options) {
    return Set.of();
  }
}
