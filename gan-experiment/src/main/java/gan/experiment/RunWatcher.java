package gan.experiment;

import gan.core.run.RunDirectory;
import gan.core.train.TrainingListener;
import gan.experiment.config.ExperimentConfig;

/** Makes a listener for a run that is about to start, such as a progress bar. */
@FunctionalInterface
public interface RunWatcher {

  /** The listener of one run. */
  TrainingListener watch(ExperimentConfig config, RunDirectory run);
}
