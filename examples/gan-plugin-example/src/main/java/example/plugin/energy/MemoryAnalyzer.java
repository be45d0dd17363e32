package example.plugin.energy;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import gan.core.spi.FailureAnalyzer;
import java.util.Optional;
import org.tensorflow.exceptions.TFResourceExhaustedException;

/** Knows what took the memory if it was {@link PullingAway}: the cosines of all pairs. */
public final class MemoryAnalyzer implements FailureAnalyzer {

  /** For the service loader. */
  public MemoryAnalyzer() {}

  @Override
  public Optional<Problem> analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TFResourceExhaustedException
          && String.valueOf(cause.getMessage()).contains(PullingAway.COSINES)) {
        return Optional.of(
            Problem.of(
                    ErrorCode.PLUGIN_PROBLEM,
                    "the penalty 'pulling-away' found no memory for the cosines of all pairs",
                    "lower training.batchSize, or do without this penalty.")
                .note("It takes memory with the square of the batch."));
      }
    }
    return Optional.empty();
  }
}
