package gan.cli;

import gan.core.run.Interval;
import gan.core.run.RunDirectory;
import gan.core.train.TrainingListener;
import gan.experiment.RunWatcher;
import gan.experiment.config.ExperimentConfig;

/**
 * Shows how a training gets on: a live line on a terminal, plain lines elsewhere.
 *
 * @param screen where to
 */
record Progress(Screen screen) implements RunWatcher {

  @Override
  public TrainingListener watch(ExperimentConfig config, RunDirectory run) {
    screen.notes().println("Training " + config.name() + " in " + run);
    screen.notes().flush();
    Pace pace = new Pace(config.training().steps(), config.training().batchSize());
    return screen.isLive()
        ? new ProgressLine(pace, System.err)
        : new PlainProgress(
            screen, pace, new Interval(config.output().logEvery(), config.training().steps()));
  }
}
