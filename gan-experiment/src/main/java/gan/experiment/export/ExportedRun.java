package gan.experiment.export;

import gan.core.game.TrainedGenerator;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import gan.experiment.CheckpointChoice;
import gan.experiment.Experiment;
import gan.experiment.SavedRun;
import gan.experiment.config.ExperimentConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A checkpoint of a run that is to be exported.
 *
 * @param saved the checkpoint
 * @param registry the installed parts
 */
public record ExportedRun(SavedRun saved, PluginRegistry registry) {

  /**
   * Finds the checkpoint.
   *
   * @throws GanException if there is none, or more than one is meant
   */
  public static ExportedRun find(
      RunDirectory run, CheckpointChoice choice, PluginRegistry registry) {
    List<SavedRun> found = choice.find(run);
    if (found.size() > 1) {
      String steps =
          found.stream()
              .map(each -> Long.toString(each.checkpoint().step()))
              .collect(Collectors.joining(", "));
      throw new GanException(
          Problem.of(
                  ErrorCode.BAD_ARGUMENT,
                  "'" + choice.text() + "' names " + found.size() + " checkpoints",
                  "name one by its step, such as --checkpoint "
                      + found.get(0).checkpoint().step()
                      + ".")
              .note("Steps: " + steps + "."));
    }
    return new ExportedRun(found.get(0), registry);
  }

  /** Where it is exported to unless another place is named: {@code exports/RUN-step-N}. */
  public Path place() {
    return Path.of("exports", name() + "-step-" + saved.checkpoint().step());
  }

  /** The run's folder's name. */
  String name() {
    return saved.run().path().toAbsolutePath().normalize().getFileName().toString();
  }

  ExperimentConfig config() {
    return Experiment.load(saved.run().config(), List.of(), registry).config();
  }

  /** The generator, with its averaged weights where the run has an average. */
  TrainedGenerator generator() {
    return saved.generator(registry);
  }
}
