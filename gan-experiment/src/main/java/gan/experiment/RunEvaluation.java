package gan.experiment;

import gan.core.evaluate.Assessment;
import gan.core.game.TrainedGenerator;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.DataFingerprint;
import gan.core.run.RunDirectory;
import gan.core.run.RunLock;
import gan.core.spi.DataSource;
import gan.experiment.evaluate.EvaluationWatcher;
import gan.experiment.evaluate.OpenEvaluation;
import gan.experiment.evaluate.Recording;
import gan.experiment.evaluate.UsualMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Judges checkpoints of a run afterwards, and writes what it finds into the run.
 *
 * @param run the run
 * @param registry the installed parts
 * @param overrides {@code evaluation.key=value} each, over the run's configuration
 * @param seed which latent vectors; empty for the experiment's own
 */
public record RunEvaluation(
    RunDirectory run, PluginRegistry registry, List<String> overrides, OptionalLong seed) {

  /** Refuses to change what the run was trained with. */
  public RunEvaluation {
    overrides = List.copyOf(overrides);
    for (String override : overrides) {
      if (!override.startsWith("evaluation.")) {
        throw new GanException(
            Problem.of(
                ErrorCode.BAD_OVERRIDE,
                "'" + override + "' would change the run itself, which is as it was trained",
                "set keys of 'evaluation' only."));
      }
    }
  }

  /**
   * Judges.
   *
   * @param choice which checkpoints
   * @param watcher told how it gets on, and of each checkpoint what was found
   * @return what a reader must know, one sentence each
   * @throws GanException if something cannot be opened or measured
   */
  public List<String> judge(CheckpointChoice choice, EvaluationWatcher watcher) {
    List<SavedRun> chosen = choice.find(run);
    Experiment plain = Experiment.load(run.config(), overrides, registry);
    try (DataSource data = plain.openData()) {
      Experiment experiment = completed(plain, data);
      try (OpenEvaluation open = experiment.openEvaluation(data, watcher)) {
        List<String> notes = new ArrayList<>(changed(chosen.get(0), data));
        Optional<RunLock> lock = lock(notes);
        try {
          Recording recording = new Recording(run, lock.isPresent());
          for (SavedRun saved : chosen) {
            long step = saved.checkpoint().step();
            try (TrainedGenerator generator = saved.generator(registry)) {
              List<Assessment> found =
                  open.evaluator().evaluate(generator, seed.orElse(experiment.config().seed()));
              recording.write(step, found);
              watcher.evaluated(step, found);
            }
          }
        } finally {
          lock.ifPresent(RunLock::close);
        }
        return notes;
      }
    }
  }

  private Experiment completed(Experiment plain, DataSource data) {
    List<String> usual = UsualMetrics.overrides(plain.config().evaluation(), data);
    if (usual.isEmpty()) {
      return plain;
    }
    List<String> all = new ArrayList<>(overrides);
    all.addAll(usual);
    return Experiment.load(run.config(), all, registry);
  }

  private static List<String> changed(SavedRun saved, DataSource data) {
    return saved.data().equals(DataFingerprint.of(data))
        ? List.of()
        : List.of("The data is not what the run was trained with: compare with care.");
  }

  private Optional<RunLock> lock(List<String> notes) {
    try {
      return Optional.of(RunLock.take(run));
    } catch (GanException e) {
      notes.add("The run is being written to by another process: nothing was recorded in it.");
      return Optional.empty();
    }
  }
}
