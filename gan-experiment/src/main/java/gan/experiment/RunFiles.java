package gan.experiment;

import gan.core.checkpoint.Durable;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import gan.experiment.config.Inputs;
import gan.experiment.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that say what a run is: written at its start, and copied into each checkpoint.
 *
 * @param run whose files
 */
record RunFiles(RunDirectory run) {
  /** Writes the files of a new run. */
  void write(Experiment experiment, Provenance provenance) {
    write(experiment, provenance, origins(experiment));
    try {
      write(experiment.inputs());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Writes them again for a run that goes on: a value that was read from the run's own
   * configuration came from where it came from before.
   */
  void update(Experiment experiment, Provenance provenance) {
    Map<String, String> origins = origins(experiment);
    earlier()
        .forEach(
            (key, place) ->
                origins.computeIfPresent(
                    key, (same, now) -> now.startsWith(run.config() + ":") ? place : now));
    write(experiment, provenance, origins);
  }

  private static Map<String, String> origins(Experiment experiment) {
    Map<String, String> origins = new LinkedHashMap<>();
    experiment
        .origins()
        .forEach((key, place) -> origins.put(key, (place + " " + place.trail()).stripTrailing()));
    return origins;
  }

  /** They explain a run, and no run depends on them. */
  private void write(Inputs inputs) throws IOException {
    Files.createDirectories(run.inputs());
    Durable.replace(
        run.inputs().resolve("overrides.txt"),
        inputs.overrides().stream().map(line -> line + "\n").collect(Collectors.joining()));
    for (Map.Entry<Path, String> input : inputs.files().entrySet()) {
      Path copy = run.inputs().resolve(input.getKey());
      Files.createDirectories(copy.getParent());
      Durable.replace(copy, input.getValue());
    }
  }

  /** Nothing if the file is gone: it explains a run, and no run depends on it. */
  private Map<String, String> earlier() {
    try {
      return JsonMapper.shared().readValue(run.origins().toFile(), new TypeReference<>() {});
    } catch (JacksonException e) {
      return Map.of();
    }
  }

  private void write(Experiment experiment, Provenance provenance, Map<String, String> origins) {
    try {
      Durable.replace(run.config(), experiment.resolved());
      Durable.replace(run.origins(), JsonText.of(origins) + "\n");
      Durable.replace(run.provenance(), provenance.json());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private GanException failed(IOException e) {
    return new GanException(
        Problem.of(
            ErrorCode.IO,
            "'" + run + "' cannot be written to: " + e.getMessage(),
            "free space on the disk, or make the folder writable."),
        e);
  }

  /** What each checkpoint takes along. */
  List<Path> companions() {
    return List.of(run.config(), run.origins(), run.provenance());
  }
}
