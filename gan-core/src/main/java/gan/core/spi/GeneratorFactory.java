package gan.core.spi;

import gan.core.graph.Parameters;

/** Makes generators of one architecture. */
public interface GeneratorFactory<O extends Record> extends NamedFactory<O> {

  /**
   * Makes a generator and creates its parameters.
   *
   * @param options the architecture's options
   * @param sample what to generate
   * @param parameters the generator's own list: everything created there is trained by it, and
   *     nothing else
   * @throws gan.core.problem.GanException if such samples cannot be made with such options
   */
  Generator create(O options, SampleSpec sample, Parameters parameters);
}
