package gan.core.game;

import gan.core.graph.Parameters;
import gan.core.spi.SampleSpec;

/**
 * Makes a role once there is a graph to create its parameters in: a constructor reference, or a
 * factory with its options.
 */
@FunctionalInterface
public interface Role<R> {

  /**
   * Makes the role.
   *
   * @param sample what is played for
   * @param parameters the role's own list of parameters
   */
  R create(SampleSpec sample, Parameters parameters);
}
