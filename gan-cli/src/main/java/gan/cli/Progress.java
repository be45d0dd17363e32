package gan.cli;

import gan.core.run.Interval;
import gan.core.run.RunDirectory;
import gan.core.train.TrainingListener;
import gan.experiment.RunWatcher;
import gan.experiment.config.ExperimentConfig;
import java.io.PrintWriter;

/**
 * Shows how a training gets on: a live line on a terminal, plain lines elsewhere.
 *
 * @param out where plain lines go
 */
record Progress(PrintWriter out) implements RunWatcher {

  @Override
  public TrainingListener watch(ExperimentConfig config, RunDirectory run) {
    out.println("Training " + config.name() + " in " + run);
    out.flush();
    Pace pace = new Pace(config.training().steps(), config.training().batchSize());
    return Boolean.getBoolean("gan.terminal")
        ? new ProgressLine(pace, System.err)
        : new PlainProgress(
            out, pace, new Interval(config.output().logEvery(), config.training().steps()));
  }
}
