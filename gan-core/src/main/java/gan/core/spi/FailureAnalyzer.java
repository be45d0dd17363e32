package gan.core.spi;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import java.util.Optional;

/**
 * Says in a user's words what a plugin's own failures mean, so that nobody has to read a trace: a
 * refused password, a service that is away, a device that is busy.
 *
 * <p>It is found as parts are: a provider is a public class with a public constructor without
 * arguments, named in {@code provides … with …} of its module and, for class-path users, in {@code
 * META-INF/services}. It is asked about whatever was thrown that is not a problem already.
 * Stateless; called by one thread at a time.
 */
public interface FailureAnalyzer {

  /**
   * What went wrong, and how to mend it.
   *
   * @param failure what was thrown; its causes may tell more
   * @return a problem, mostly of {@link ErrorCode#PLUGIN_PROBLEM}; empty if the failure is not one
   *     that this analyzer knows
   */
  Optional<Problem> analyze(Throwable failure);
}
