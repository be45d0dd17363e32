package gan.experiment.runs;

import gan.core.health.HealthWarning;
import gan.core.run.RunDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What looked unhealthy while a run was trained.
 *
 * @param newest the last warnings, the oldest first
 * @param count how many there are in all
 * @param torn how many lines are not read, because they were cut off or damaged
 */
public record WarningLog(List<HealthWarning> newest, long count, long torn) {

  /** Copies the list. */
  public WarningLog {
    newest = List.copyOf(newest);
  }

  /**
   * Reads all warnings.
   *
   * @param run whose; none if it has no file of warnings
   * @param most how many to keep
   */
  public static WarningLog of(RunDirectory run, int most) throws IOException {
    Deque<HealthWarning> newest = new ArrayDeque<>();
    long count = 0;
    long torn = 0;
    if (!Files.exists(run.health())) {
      return new WarningLog(List.of(), 0, 0);
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(run.health()), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Optional<HealthWarning> warning = parse(line, run);
        warning.ifPresent(newest::add);
        count += warning.isPresent() ? 1 : 0;
        torn += warning.isPresent() ? 0 : 1;
        if (newest.size() > most) {
          newest.remove();
        }
      }
    }
    return new WarningLog(List.copyOf(newest), count, torn);
  }

  /** The last warnings of a run, the oldest first; of a long log only the end is read. */
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
                  json.path("picture").stringValueOpt().flatMap(name -> inside(run, name))));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> inside(RunDirectory run, String name) {
    try {
      return Optional.of(run.path().resolve(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
