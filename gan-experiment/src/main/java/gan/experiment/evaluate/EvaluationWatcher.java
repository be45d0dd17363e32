package gan.experiment.evaluate;

import gan.core.evaluate.Assessment;
import gan.core.evaluate.EvaluationProgress;
import java.util.List;

/** Told how evaluations get on and what they find; a watcher of a training may be one. */
public interface EvaluationWatcher extends EvaluationProgress {

  /** What was found at a step. */
  void evaluated(long step, List<Assessment> found);
}
