package gan.experiment;

import gan.core.health.Memorisation;
import gan.core.health.ModeCollapse;
import gan.core.health.SaturatedDiscriminator;
import gan.core.health.VanishingGradient;
import gan.core.health.Warnings;
import gan.core.health.Watch;
import gan.core.run.HealthLog;
import gan.core.run.HealthPictures;
import gan.core.run.RunDirectory;
import gan.core.run.RunLog;
import gan.core.spi.DataSource;
import gan.core.train.TrainingListener;
import gan.experiment.config.ExperimentConfig;
import gan.experiment.config.HealthConfig;
import gan.experiment.config.OutputConfig;
import java.util.List;

/**
 * The checks of one run's health.
 *
 * @param config whether and how often to look
 * @param data what is imitated
 * @param run where warnings and their pictures go
 * @param log where warnings are told in words
 */
record HealthChecks(ExperimentConfig config, DataSource data, RunDirectory run, RunLog log) {

  /**
   * One listener for each condition.
   *
   * @param others who is told of warnings besides the run's files
   */
  List<TrainingListener> listeners(List<Warnings> others) {
    HealthConfig health = config.health();
    if (!health.enabled()) {
      return List.of();
    }
    OutputConfig output = config.output();
    long seed = config.seed();
    HealthLog file = new HealthLog(run, log);
    Warnings all =
        warning -> {
          file.warn(warning);
          others.forEach(other -> other.warn(warning));
        };
    Watch watch =
        new Watch(
            health.every(),
            health.patience(),
            all,
            new HealthPictures(run, data, output.gridRows(), output.gridColumns(), seed));
    return List.of(
        new SaturatedDiscriminator(watch),
        new VanishingGradient(watch, data, config.training().batchSize(), seed),
        new ModeCollapse(watch, data, seed),
        new Memorisation(watch, data, seed));
  }
}
