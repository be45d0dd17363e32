package gan.experiment.config;

import gan.core.spi.NamedFactory;

/** The installed parts, by role and name. */
@FunctionalInterface
public interface Parts {

  /**
   * Finds the factory that an experiment names.
   *
   * @param role the role's factory type, such as {@link gan.core.spi.GeneratorFactory}
   * @param name what stands after {@code type:}
   * @param <F> the role's factory type
   * @throws gan.core.problem.GanException if no part of the role has the name
   */
  <F extends NamedFactory<?>> F find(Class<F> role, String name);
}
