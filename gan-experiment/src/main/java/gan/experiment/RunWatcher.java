package gan.experiment;

import gan.core.run.RunDirectory;
import gan.core.train.TrainingListener;
import gan.experiment.config.ExperimentConfig;

/**
 * Makes a listener for a run that is about to start, such as a progress bar. A listener that also
 * is {@link gan.core.health.Warnings} is told of warnings.
 */
@FunctionalInterface
public interface RunWatcher {

  /** The listener of one run. */
  TrainingListener watch(ExperimentConfig config, RunDirectory run);
}
