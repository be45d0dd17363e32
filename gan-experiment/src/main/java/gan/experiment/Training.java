package gan.experiment;

import com.google.inject.Guice;
import com.google.inject.Stage;
import gan.core.game.Game;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.core.spi.DataSource;
import gan.core.train.Start;
import gan.core.train.Trainer;
import gan.core.train.TrainingListener;
import gan.experiment.config.EvaluationConfig;
import gan.experiment.config.OnDivergence;
import gan.experiment.evaluate.EvaluationWatcher;
import gan.experiment.evaluate.Evaluations;
import gan.experiment.evaluate.OpenEvaluation;
import gan.experiment.evaluate.StoppableProgress;
import gan.experiment.report.Report;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One training in a run's folder, whose lock the caller holds.
 *
 * @param experiment what is trained
 * @param run where to
 * @param data what on
 * @param game the players
 * @param launch who accompanies it
 */
record Training(
    Experiment experiment, RunDirectory run, DataSource data, Game game, Launch launch) {
  /** So often the way on from one checkpoint may diverge. */
  private static final int TRIES = 3;

  /** Trains on, and leaves a report however it ends. */
  void run(Start start) {
    Report report = new Report(run);
    report.tidy();
    try {
      train(start);
    } finally {
      report.renew();
    }
  }

  /** Trains on; where it diverges and the configuration says so, back from the last checkpoint. */
  private void train(Start start) {
    Start from = start;
    for (int tries = 1; ; tries++) {
      try {
        attempt(from);
        return;
      } catch (GanException e) {
        long before = from.step();
        from = rollBack(e, from);
        tries = from.step() == before ? tries : 1;
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private Start rollBack(GanException diverged, Start from) {
    OnDivergence policy = experiment.config().training().onDivergence();
    if (diverged.status() != ExitStatus.DIVERGED || policy == OnDivergence.STOP) {
      throw diverged;
    }
    try {
      SavedRun saved = SavedRun.find(run, OptionalLong.empty());
      game.restore(saved.checkpoint().tensors());
      saved.continueFrom();
      return new Start(saved.checkpoint().step(), from.detour() + 1);
    } catch (GanException e) {
      diverged.addSuppressed(e);
      throw diverged;
    }
  }

  private void attempt(Start from) {
    List<TrainingListener> watching =
        launch.watchers().stream().map(watcher -> watcher.watch(experiment.config(), run)).toList();
    EvaluationConfig judging = experiment.config().evaluation();
    if (judging.every() == 0) {
      trainer(watching, Optional.empty()).run(game, data, from);
      return;
    }
    List<EvaluationWatcher> told =
        watching.stream()
            .filter(EvaluationWatcher.class::isInstance)
            .map(EvaluationWatcher.class::cast)
            .toList();
    try (OpenEvaluation open =
        experiment.openEvaluation(data, new StoppableProgress(launch.stop(), told))) {
      Evaluations.Schedule schedule =
          new Evaluations.Schedule(
              judging.every(), experiment.config().training().steps(), experiment.config().seed());
      Evaluations evaluations =
          new Evaluations(open.evaluator(), schedule, run, Clock.systemUTC(), told);
      trainer(watching, Optional.of(evaluations)).run(game, data, from);
    }
  }

  private Trainer trainer(List<TrainingListener> watching, Optional<Evaluations> evaluations) {
    return Guice.createInjector(
            Stage.PRODUCTION,
            new ExperimentModule(experiment.config(), data, run, launch, watching, evaluations))
        .getInstance(Trainer.class);
  }
}
