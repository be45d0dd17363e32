package gan.core.spi;

import gan.core.graph.Parameters;

/** Makes optimizers of one kind. */
public interface OptimizerFactory<O extends Record> extends NamedFactory<O> {

  /**
   * Makes an optimizer for one player.
   *
   * @param options the optimizer's options
   * @param slots a list for its own states, such as moments, one or more for each weight
   */
  Optimizer create(O options, Parameters slots);
}
