package gan.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ErrorCode;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
  private static final String TIMES =
      ", \"started\": \"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\", \"updated\": \"[0-9T:-]+Z\"";

  @TempDir private Path folder;

  private RunDirectory run;
  private StateFile state;

  @BeforeEach
  void create() {
    run = RunDirectory.create(folder, "state");
    state = new StateFile(run, new Interval(10, 100));
  }

  @Test
  void aRunThatTrainsSaysHowFarItIs() {
    state.started(null, new Start(20, 0));
    assertState("\"state\": \"running\", \"step\": 20, \"steps\": 100" + TIMES);
    step(29);
    assertState("\"state\": \"running\", \"step\": 20, \"steps\": 100" + TIMES);
    step(30);
    assertState("\"state\": \"running\", \"step\": 30, \"steps\": 100" + TIMES);
  }

  @Test
  void itSaysHowItEnded() {
    state.ended(null, 100, Optional.empty());
    assertState("\"state\": \"finished\", \"step\": 100, \"steps\": 100" + TIMES);
    state.ended(null, 37, Optional.of(Stop.Reason.TERMINATED));
    assertState(
        "\"state\": \"stopped\", \"step\": 37, \"steps\": 100"
            + TIMES
            + ", \"reason\": \"TERMINATED\"");
  }

  @Test
  void itSaysWhyItFailed() {
    step(12);
    state.failed(new GanException(Problem.of(ErrorCode.DIVERGED, "the \"loss\" is NaN", "rest.")));
    assertState(
        "\"state\": \"failed\", \"step\": 12, \"steps\": 100"
            + TIMES
            + ", \"code\": \"GAN-T001\", \"reason\": \"the \\\\\"loss\\\\\" is NaN\", \"exit\": 79");
    state.failed(new IllegalStateException("oops"));
    assertState(
        "\"state\": \"failed\", \"step\": 12, \"steps\": 100"
            + TIMES
            + ", \"code\": \"GAN-X001\", \"reason\": \"the framework or a plugin failed:"
            + " java.lang.IllegalStateException: oops\", \"exit\": 70");
  }

  @Test
  void whatAKillLeftOfAWriteIsReplaced() throws IOException {
    Files.writeString(run.path().resolve(".tmp-state.json"), "{\"sta");
    state.started(null, Start.fresh());
    assertThat(run.path().resolve(".tmp-state.json")).doesNotExist();
    assertState("\"state\": \"running\", \"step\": 0, \"steps\": 100" + TIMES);
  }

  @Test
  void aStateThatCannotBeWrittenIsNamed() throws IOException {
    Files.createDirectory(run.path().resolve(".tmp-state.json"));
    assertThatThrownBy(() -> state.started(null, Start.fresh()))
        .hasMessage(
            """
            error GAN-R003: '%s' cannot be written: %s: Is a directory
              Fix: free space on the disk, or make the folder writable."""
                .formatted(run.state(), run.path().resolve(".tmp-state.json")))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.IO));
  }

  private void step(long step) {
    state.stepped(null, new StepReport(step, 0, 0, 0, 0, 0));
  }

  private void assertState(String pattern) {
    assertThat(run.state()).content().matches("\\{" + pattern + "\\}\n");
  }
}
