package gan.experiment.evaluate;

import gan.core.evaluate.EvaluationProgress;
import gan.core.train.Stop;
import java.util.List;

/**
 * Tells watchers how an evaluation gets on, and abandons it where the training is to stop: whoever
 * stops a training waits for its checkpoint, not for a metric.
 *
 * @param stop asks
 * @param watchers told
 */
public record StoppableProgress(Stop stop, List<EvaluationWatcher> watchers)
    implements EvaluationProgress {

  /** Copies the watchers. */
  public StoppableProgress {
    watchers = List.copyOf(watchers);
  }

  @Override
  public void at(String what, long done, long total) {
    if (stop.reason().isPresent()) {
      throw new Abandoned();
    }
    watchers.forEach(watcher -> watcher.at(what, done, total));
  }

  /** Ends an evaluation without a result. */
  static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
