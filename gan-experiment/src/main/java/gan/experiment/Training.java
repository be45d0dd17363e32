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
import gan.experiment.config.OnDivergence;
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

  /** Trains on; where it diverges and the configuration says so, back from the last checkpoint. */
  void run(Start start) {
    Start from = start;
    for (int tries = 1; ; tries++) {
      try {
        trainer().run(game, data, from);
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

  private Trainer trainer() {
    return Guice.createInjector(
            Stage.PRODUCTION, new ExperimentModule(experiment.config(), data, run, launch))
        .getInstance(Trainer.class);
  }
}
