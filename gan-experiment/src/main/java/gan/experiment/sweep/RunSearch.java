package gan.experiment.sweep;

import gan.core.checkpoint.CheckpointStore;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import gan.core.run.RunOwner;
import gan.experiment.FlatConfig;
import gan.experiment.runs.RunState;
import gan.experiment.runs.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the runs of trials: no two trials have the same configuration, so a run's configuration
 * says whose it is. Nothing needs to be noted for that, and so nothing is lost when a sweep is
 * killed.
 *
 * @param folder the sweep
 */
record RunSearch(SweepFolder folder) {

  /**
   * The newest run of a trial.
   *
   * @param after only among those with a greater number
   */
  Optional<String> find(Trial trial, long after) {
    Optional<Map<String, String>> wanted = Optional.empty();
    for (String name : folder.runs(after)) {
      RunDirectory run = folder.run(name);
      if (wanted.isEmpty()) {
        wanted = config(folder.configuration(trial).toString(), folder.configuration(trial));
      }
      if (wanted.isPresent() && wanted.equals(config(run.config().toString(), run.config()))) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** Whether a run can be gone on with. */
  boolean isSaved(String name) {
    try {
      return !new CheckpointStore(folder.run(name).checkpoints()).steps().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * A trial as its run says it stands, whatever the sweep wrote last.
   *
   * @throws GanException if a process of an earlier sweep trains it
   */
  TrialRow update(TrialRow row) {
    Optional<String> name =
        row.run().filter(each -> Files.isRegularFile(folder.run(each).config()));
    if (name.isEmpty() && row.state() == TrialState.RUNNING) {
      name = find(row.trial(), 0);
    }
    if (name.isEmpty()) {
      boolean failedBefore = row.state() == TrialState.FAILED && row.run().isEmpty();
      return failedBefore ? row : TrialRow.pending(row.trial());
    }
    RunDirectory run = folder.run(name.get());
    TrialState state = state(run);
    if (state == TrialState.RUNNING) {
      throw running(row.trial(), run);
    }
    return row.in(name, Reached.of(run)).as(state);
  }

  private static TrialState state(RunDirectory run) {
    try {
      RunState state = RunSummary.of(run).status().state();
      return switch (state) {
        case RUNNING -> TrialState.RUNNING;
        case FINISHED -> TrialState.FINISHED;
        case STOPPED -> TrialState.STOPPED;
        case FAILED -> TrialState.FAILED;
        case KILLED, UNKNOWN -> TrialState.KILLED;
      };
    } catch (IOException e) {
      throw SweepFolder.unreadable(run.path(), e);
    }
  }

  private static GanException running(Trial trial, RunDirectory run) {
    String owner = RunOwner.of(run).map(RunOwner::toString).orElse("another process");
    return new GanException(
        Problem.of(
                ErrorCode.RUN_LOCKED,
                "trial " + trial.number() + " is being trained by " + owner,
                "wait until it has ended, or stop that process.")
            .note("Its run is " + run));
  }

  /** Values by dotted keys but for where runs go: a sweep may be moved. */
  private static Optional<Map<String, String>> config(String name, Path file) {
    try {
      Map<String, String> values =
          new HashMap<>(FlatConfig.of(Files.readString(file), name).values());
      values.remove(SweepPlan.DIRECTORY);
      return Optional.of(values);
    } catch (IOException | GanException e) {
      return Optional.empty();
    }
  }
}
