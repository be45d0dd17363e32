package gan.experiment.runs;

import gan.core.run.RunDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that looked unhealthy while a run was trained.
 *
 * @param step when
 * @param warning its name
 * @param message what was seen
 * @param advice what to do
 */
public record HealthWarning(long step, String warning, String message, String advice) {

  /** The last warnings of a run, the oldest first. */
  static List<HealthWarning> last(RunDirectory run) throws IOException {
    return Tail.of(run.health()).lines().stream()
        .map(HealthWarning::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<HealthWarning> parse(String line) {
    try {
      JsonNode json = JsonMapper.shared().readTree(line);
      OptionalLong step = json.path("step").longValueOpt();
      return step.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new HealthWarning(
                  step.getAsLong(),
                  json.path("warning").asString(""),
                  json.path("message").asString(""),
                  json.path("advice").asString("")));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
