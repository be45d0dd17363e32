package gan.it.crash;

import gan.core.checkpoint.CommitStage;
import gan.core.game.Game;
import gan.core.run.RunDirectory;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.Stop;
import gan.core.train.TrainingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Kills its own process at a failpoint, as the system would: with SIGKILL. */
final class Suicide implements TrainingListener {
  private final Failpoint failpoint;
  private final RunDirectory run;
  private int passed;

  Suicide(Failpoint failpoint, RunDirectory run) {
    this.failpoint = failpoint;
    this.run = run;
  }

  /** A commit has come to a stage. */
  void passes(CommitStage stage) {
    boolean latest = stage == CommitStage.NAMED && is(Failpoint.LATEST);
    if ((latest || is(stage.name())) && ++passed == failpoint.number()) {
      if (latest) {
        leave(run.checkpoints().resolve(".tmp-latest"), "step-0000");
      }
      die();
    }
  }

  @Override
  public void started(Game game, Start start) {
    if (is(Failpoint.STARTED)) {
      die();
    }
  }

  /** What is left is what a write leaves that is cut short. */
  @Override
  public void stepped(Game game, StepReport report) {
    if (report.step() != failpoint.number()) {
      return;
    }
    if (is(Failpoint.ROW)) {
      leave(run.metrics(), "{\"step\": " + (report.step() + 1) + ", \"discrim");
    } else if (is(Failpoint.PICTURE)) {
      leave(run.samples(report.step() + 7), "\u0089PNG");
    } else if (is(Failpoint.STATE)) {
      leave(run.path().resolve(".tmp-state.json"), "{\"state\": \"run");
    } else if (!is(Failpoint.STEP)) {
      return;
    }
    die();
  }

  @Override
  public void ended(Game game, long step, Optional<Stop.Reason> stopped) {
    if (is(Failpoint.ENDED)) {
      die();
    }
  }

  private boolean is(String place) {
    return failpoint.place().equals(place);
  }

  private static void leave(Path file, String half) {
    try {
      Files.writeString(
          file,
          half,
          StandardCharsets.ISO_8859_1,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void die() {
    try {
      String pid = Long.toString(ProcessHandle.current().pid());
      new ProcessBuilder("kill", "-KILL", pid).start().waitFor();
      Thread.sleep(Long.MAX_VALUE);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
