package gan.core.run;

import gan.core.game.Game;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.Stop;
import gan.core.train.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Keeps {@code state.json}: whether the run is {@code running}, {@code finished}, {@code stopped}
 * or {@code failed}, and how far it is. A run that is {@code running} though its owner is gone was
 * killed.
 */
public final class StateFile implements TrainingListener {
  private final RunDirectory run;
  private final Interval interval;
  private final String started = now();
  private long step;

  /**
   * A state that is not written yet.
   *
   * @param run whose state
   * @param interval at which steps to say how far it is
   */
  public StateFile(RunDirectory run, Interval interval) {
    this.run = run;
    this.interval = interval;
  }

  @Override
  public void started(Game game, Start start) {
    step = start.step();
    write(state("running"));
  }

  @Override
  public boolean looksAt(long step) {
    return false;
  }

  @Override
  public void stepped(Game game, StepReport report) {
    step = report.step();
    if (interval.includes(step)) {
      write(state("running"));
    }
  }

  @Override
  public void ended(Game game, long steps, Optional<Stop.Reason> stopped) {
    step = steps;
    write(
        stopped
            .map(reason -> state("stopped").put("reason", reason.name()))
            .orElseGet(() -> state("finished")));
  }

  @Override
  public void failed(Throwable cause) {
    Problem problem =
        cause instanceof GanException user
            ? user.problems().get(0)
            : Problem.of(ErrorCode.BUG, "the framework or a plugin failed: " + cause, "report it.");
    write(
        state("failed")
            .put("code", problem.code().id())
            .put("reason", problem.message())
            .put("exit", problem.code().status().code()));
  }

  private JsonLine state(String name) {
    return new JsonLine()
        .put("state", name)
        .put("step", step)
        .put("steps", interval.last())
        .put("started", started)
        .put("updated", now());
  }

  private void write(JsonLine line) {
    Path temporary = run.state().resolveSibling(".tmp-state.json");
    try {
      Files.writeString(temporary, line + "\n");
      Files.move(
          temporary,
          run.state(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw LineFile.writing(run.state(), e);
    }
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
