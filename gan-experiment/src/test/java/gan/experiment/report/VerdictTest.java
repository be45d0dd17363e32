package gan.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import gan.experiment.runs.RunState;
import gan.experiment.runs.RunStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VerdictTest {
  @Test
  void eachStateHasAWordAndASentence() {
    assertThat(of(RunState.FINISHED, null, null))
        .isEqualTo(new Verdict("finished", "good", "It trained to its last step."));
    assertThat(of(RunState.RUNNING, null, null))
        .isEqualTo(
            new Verdict("running", "busy", "It is being trained; this page shows how far it was."));
    assertThat(of(RunState.STOPPED, "OUT_OF_TIME", null))
        .isEqualTo(
            new Verdict("stopped", "busy", "It was asked to stop (out of time), and saved."));
    assertThat(of(RunState.STOPPED, null, null))
        .isEqualTo(new Verdict("stopped", "busy", "It was asked to stop, and saved."));
    assertThat(of(RunState.KILLED, null, null))
        .isEqualTo(
            new Verdict(
                "killed",
                "bad",
                "It says that it is running, but the process that trained it is gone."));
    assertThat(of(RunState.UNKNOWN, null, null))
        .isEqualTo(new Verdict("unknown", "busy", "It does not say how it stands."));
  }

  @Test
  void aDivergenceIsToldFromOtherFailures() {
    assertThat(of(RunState.FAILED, "a loss is NaN", "GAN-T001"))
        .isEqualTo(new Verdict("diverged", "bad", "A loss is NaN (GAN-T001)."));
    assertThat(of(RunState.FAILED, "the disk is full", "GAN-R003"))
        .isEqualTo(new Verdict("failed", "bad", "The disk is full (GAN-R003)."));
    assertThat(of(RunState.FAILED, "", null))
        .isEqualTo(new Verdict("failed", "bad", "It does not say why."));
  }

  private static Verdict of(RunState state, String reason, String code) {
    return Verdict.of(
        new RunStatus(
            state,
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Instant.EPOCH,
            Optional.ofNullable(reason),
            Optional.ofNullable(code)));
  }
}
