package gan.experiment.report;

import gan.core.problem.ErrorCode;
import gan.experiment.runs.RunState;
import gan.experiment.runs.RunStatus;
import java.util.Locale;

/**
 * How a run stands, in a word and a sentence.
 *
 * @param word such as {@code finished} or {@code diverged}
 * @param tone {@code good}, {@code busy} or {@code bad}: the colour that it is shown in
 * @param sentence why, or what that means
 */
record Verdict(String word, String tone, String sentence) {

  /** Of what a run says of itself. */
  static Verdict of(RunStatus status) {
    RunState state = status.state();
    String reason = status.reason().map(Verdict::words).orElse("");
    return switch (state) {
      case FINISHED -> new Verdict("finished", "good", "It trained to its last step.");
      case RUNNING ->
          new Verdict("running", "busy", "It is being trained; this page shows how far it was.");
      case STOPPED ->
          new Verdict(
              "stopped",
              "busy",
              "It was asked to stop"
                  + (reason.isEmpty() ? "" : " (" + reason + ")")
                  + ", and saved.");
      case FAILED ->
          new Verdict(hasDiverged(status) ? "diverged" : "failed", "bad", failure(status));
      case KILLED ->
          new Verdict(
              "killed",
              "bad",
              "It says that it is running, but the process that trained it is gone.");
      case UNKNOWN -> new Verdict("unknown", "busy", "It does not say how it stands.");
    };
  }

  private static boolean hasDiverged(RunStatus status) {
    return status.code().filter(ErrorCode.DIVERGED.id()::equals).isPresent();
  }

  /** A stop has a reason such as {@code OUT_OF_TIME}, a failure a clause. */
  private static String words(String reason) {
    return reason.matches("[A-Z_]+") ? reason.toLowerCase(Locale.ROOT).replace('_', ' ') : reason;
  }

  private static String failure(RunStatus status) {
    String reason = status.reason().filter(text -> !text.isBlank()).orElse("it does not say why");
    String code = status.code().map(id -> " (" + id + ")").orElse("");
    return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + code + ".";
  }
}
