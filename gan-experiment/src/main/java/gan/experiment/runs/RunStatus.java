package gan.experiment.runs;

import gan.core.run.RunDirectory;
import gan.core.run.RunOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run's {@code state.json} says, or, where there is none, the last line of its log.
 *
 * @param state how it stands
 * @param step how many steps are done, if it says so
 * @param steps how many there shall be, if it says so
 * @param started when it began, or was last resumed
 * @param updated when it last said how it stands
 * @param reason why it stopped or failed
 * @param code of the problem that it failed with, such as {@code GAN-T001}
 */
public record RunStatus(
    RunState state,
    OptionalLong step,
    OptionalLong steps,
    Optional<Instant> started,
    Instant updated,
    Optional<String> reason,
    Optional<String> code) {
  private static final int LARGEST = 1 << 16;
  private static final Pattern FINISHED = Pattern.compile("\\S+  finished after (\\d{1,18}) steps");

  /**
   * Reads it. A run that says that it is running, and whose owner is gone, was killed.
   *
   * @throws IOException if the run cannot be read
   */
  static RunStatus of(RunDirectory run) throws IOException {
    RunStatus status = read(run);
    if (status.state != RunState.RUNNING
        || RunOwner.of(run).filter(RunOwner::isAlive).isPresent()) {
      return status;
    }
    // It may have ended after its state was read and before its owner was looked for.
    RunStatus again = read(run);
    return again.state == RunState.RUNNING ? again.as(RunState.KILLED) : again;
  }

  private static RunStatus read(RunDirectory run) throws IOException {
    Optional<JsonNode> json = json(run.state());
    return json.isPresent() ? ofState(run, json.get()) : ofLog(run);
  }

  private static RunStatus ofState(RunDirectory run, JsonNode json) throws IOException {
    Optional<Instant> updated = time(json.path("updated"));
    return new RunStatus(
        RunState.named(json.path("state").asString("")).orElse(RunState.UNKNOWN),
        json.path("step").longValueOpt(),
        json.path("steps").longValueOpt(),
        time(json.path("started")),
        updated.isPresent() ? updated.get() : lastWritten(run.state()),
        json.path("reason").stringValueOpt(),
        json.path("code").stringValueOpt());
  }

  private static RunStatus ofLog(RunDirectory run) throws IOException {
    Matcher finished = FINISHED.matcher(Tail.of(run.log()).last().orElse(""));
    boolean isFinished = finished.matches();
    return new RunStatus(
        isFinished ? RunState.FINISHED : RunState.UNKNOWN,
        isFinished ? OptionalLong.of(Long.parseLong(finished.group(1))) : OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        lastWritten(Files.exists(run.log()) ? run.log() : run.config()),
        Optional.empty(),
        Optional.empty());
  }

  private RunStatus as(RunState other) {
    return new RunStatus(other, step, steps, started, updated, reason, code);
  }

  private static Optional<JsonNode> json(Path file) throws IOException {
    try {
      if (Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      return json.isObject() ? Optional.of(json) : Optional.empty();
    } catch (NoSuchFileException | JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> time(JsonNode json) {
    try {
      return json.stringValueOpt().map(Instant::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant lastWritten(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }
}
