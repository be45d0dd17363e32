package gan.experiment;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.ProvidesIntoSet;
import gan.core.checkpoint.CheckpointStore;
import gan.core.health.Divergence;
import gan.core.health.Warnings;
import gan.core.run.CheckpointPlan;
import gan.core.run.Checkpoints;
import gan.core.run.EventLog;
import gan.core.run.Interval;
import gan.core.run.MetricsLog;
import gan.core.run.RunDirectory;
import gan.core.run.RunLog;
import gan.core.run.SampleLog;
import gan.core.run.StateFile;
import gan.core.spi.DataSource;
import gan.core.train.Trainer;
import gan.core.train.TrainingListener;
import gan.experiment.config.ExperimentConfig;
import gan.experiment.config.OutputConfig;
import gan.experiment.config.TensorBoardConfig;
import gan.experiment.evaluate.Evaluations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Wires what watches a training to the training loop.
 *
 * <p>Closable things (data, graph, session) are not bound: whoever opens them closes them.
 */
final class ExperimentModule extends AbstractModule {
  private final ExperimentConfig config;
  private final DataSource data;
  private final RunDirectory run;
  private final Launch launch;
  private final List<TrainingListener> watching;
  private final Optional<Evaluations> evaluations;

  ExperimentModule(
      ExperimentConfig config,
      DataSource data,
      RunDirectory run,
      Launch launch,
      List<TrainingListener> watching,
      Optional<Evaluations> evaluations) {
    this.config = config;
    this.data = data;
    this.run = run;
    this.launch = launch;
    this.watching = watching;
    this.evaluations = evaluations;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireExactBindingAnnotations();
    binder().disableCircularProxies();
  }

  @Provides
  Trainer trainer(Set<TrainingListener> logs, HealthChecks health) {
    List<Warnings> told =
        watching.stream().filter(Warnings.class::isInstance).map(Warnings.class::cast).toList();
    List<TrainingListener> all = new ArrayList<>();
    all.add(new Divergence()); // first: a bad state reaches neither a log nor a checkpoint
    all.addAll(logs); // in no order: the injector sorts them
    all.addAll(eventLog()); // after the logs, whose pictures it takes
    all.addAll(health.listeners(told));
    evaluations.ifPresent(all::add); // before the checkpoints, whose best it names
    all.add(checkpoints()); // after the logs, which a run that goes on from it does not write again
    all.add(stateFile()); // last, so that what it says is so
    all.addAll(watching);
    return new Trainer(config.training().options(), config.seed(), all, launch.stop());
  }

  @Provides
  HealthChecks health() {
    return new HealthChecks(
        config, data, run, new RunLog(run, interval(config.output().logEvery())));
  }

  @ProvidesIntoSet
  TrainingListener runLog() {
    return new RunLog(run, interval(config.output().logEvery()));
  }

  @ProvidesIntoSet
  TrainingListener metricsLog() {
    return new MetricsLog(run, interval(config.output().logEvery()));
  }

  @ProvidesIntoSet
  TrainingListener sampleLog() {
    return new SampleLog(
        run,
        data,
        interval(config.output().sampleEvery()),
        config.output().gridRows(),
        config.output().gridColumns(),
        config.seed());
  }

  private List<TrainingListener> eventLog() {
    OutputConfig output = config.output();
    TensorBoardConfig tensorboard = output.tensorboard();
    Optional<Interval> histograms =
        Optional.of(tensorboard.histogramEvery()).filter(every -> every > 0).map(this::interval);
    return tensorboard.enabled()
        ? List.of(
            new EventLog(
                run,
                interval(output.logEvery()),
                interval(output.sampleEvery()),
                histograms,
                Clock.systemUTC()))
        : List.of();
  }

  private TrainingListener checkpoints() {
    return new Checkpoints(
        new CheckpointStore(run.checkpoints(), launch.stages()),
        new CheckpointPlan(
            run.checkpoints(),
            config.output().checkpointEvery(),
            config.output().keepCheckpoints(),
            new RunFiles(run).companions()),
        new RunLog(run, interval(config.output().logEvery())),
        step -> evaluations.map(all -> all.apply(step)).orElse(List.of()));
  }

  private TrainingListener stateFile() {
    return new StateFile(run, interval(config.output().logEvery()));
  }

  private Interval interval(long every) {
    return new Interval(every, config.training().steps());
  }
}
