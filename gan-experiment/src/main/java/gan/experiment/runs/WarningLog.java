package gan.experiment.runs;

import gan.core.health.HealthWarning;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what looked unhealthy while a run was trained. */
final class WarningLog {
  private WarningLog() {}

  /** The last warnings of a run, the oldest first. */
  static List<HealthWarning> last(RunDirectory run) throws IOException {
    return Tail.of(run.health()).lines().stream()
        .flatMap(line -> parse(line, run).stream())
        .toList();
  }

  private static Optional<HealthWarning> parse(String line, RunDirectory run) {
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
                  json.path("advice").asString(""),
                  json.path("picture").stringValueOpt().map(run.path()::resolve)));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
