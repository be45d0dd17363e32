package gan.experiment;

import gan.core.checkpoint.Durable;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that say what a run is: written at its start, and copied into each checkpoint.
 *
 * @param run whose files
 */
record RunFiles(RunDirectory run) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  void write(Experiment experiment, Provenance provenance) {
    Map<String, String> origins = new LinkedHashMap<>();
    experiment.origins().forEach((key, place) -> origins.put(key, place.toString()));
    try {
      Durable.replace(run.config(), experiment.resolved());
      Durable.replace(run.origins(), JSON.writeValueAsString(origins) + "\n");
      Durable.replace(run.provenance(), provenance.json());
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "'" + run + "' cannot be written to: " + e.getMessage(),
              "free space on the disk, or make the folder writable."),
          e);
    }
  }

  /** What each checkpoint takes along. */
  List<Path> companions() {
    return List.of(run.config(), run.origins(), run.provenance());
  }
}
