package gan.experiment.runs;

import gan.core.health.HealthWarning;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.core.run.RunOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a run says about itself.
 *
 * @param summary what a list of runs shows of it
 * @param owner who wrote into it last
 * @param metrics the last evaluation by each metric
 * @param checkpoints the newest first
 * @param warnings the last ones, the oldest first
 * @param pictures the pictures of samples, by name
 * @param provenance what it was made with, as its {@code provenance.json} has it: text, numbers,
 *     lists and maps
 */
public record RunDetails(
    RunSummary summary,
    Optional<RunOwner> owner,
    List<Evaluation> metrics,
    List<SavedCheckpoint> checkpoints,
    List<HealthWarning> warnings,
    List<Path> pictures,
    Map<String, Object> provenance) {

  /** Copies the lists. */
  public RunDetails {
    metrics = List.copyOf(metrics);
    checkpoints = List.copyOf(checkpoints);
    warnings = List.copyOf(warnings);
    pictures = List.copyOf(pictures);
  }

  /**
   * Reads a run; its checkpoints are read completely, so that a damaged one is known.
   *
   * @throws GanException if it cannot be read
   */
  public static RunDetails of(RunDirectory run) {
    try {
      return new RunDetails(
          RunSummary.of(run),
          RunOwner.of(run),
          Evaluation.last(run),
          SavedCheckpoint.of(run),
          WarningLog.last(run),
          pictures(run),
          provenance(run));
    } catch (IOException e) {
      throw RunList.unreadable(run.path(), e);
    }
  }

  private static List<Path> pictures(RunDirectory run) throws IOException {
    if (!Files.isDirectory(run.samples())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(run.samples())) {
      return files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    }
  }

  private static Map<String, Object> provenance(RunDirectory run) {
    try {
      return JsonFile.read(run.provenance());
    } catch (IOException e) {
      return Map.of();
    }
  }
}
