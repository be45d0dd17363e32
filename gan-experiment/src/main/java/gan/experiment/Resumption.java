package gan.experiment;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.DataFingerprint;
import gan.experiment.FlatConfig.Change;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Refuses to go on with what would be another run. */
final class Resumption {
  /**
   * What may change: nothing of it decides what the weights become, but for how long they do, and
   * the machine for their last bits.
   */
  private static final List<String> FREE =
      List.of(
          "training.steps",
          "training.readAhead",
          "training.roundsPerCall",
          "training.device",
          "training.threads",
          "evaluation.",
          "output.",
          "health.");

  private Resumption() {}

  /**
   * Compares configurations.
   *
   * @param before as the checkpoint was trained
   * @param after as the run would go on
   * @throws GanException with every difference that may not be
   */
  static void checkConfig(FlatConfig before, FlatConfig after) {
    Map<String, Change> refused = new TreeMap<>(before.changesTo(after));
    refused.keySet().removeIf(key -> FREE.stream().anyMatch(key::startsWith));
    if (refused.isEmpty()) {
      return;
    }
    Problem problem =
        Problem.of(
            ErrorCode.RESUME_CHANGED,
            "a resumed run must keep its configuration, but "
                + (refused.size() == 1 ? "a value differs" : refused.size() + " values differ"),
            "leave these as they were, or start a new run from its weights with 'gan train"
                + " --init-from'.");
    for (Map.Entry<String, Change> change : refused.entrySet()) {
      problem = problem.note(change.getKey() + ": " + change.getValue() + ".");
    }
    throw new GanException(
        problem.note(
            "Free to change: training.steps, readAhead, roundsPerCall, device and threads; evaluation, output, health."));
  }

  /**
   * Compares data.
   *
   * @throws GanException if it is not the same
   */
  static void checkData(DataFingerprint before, DataFingerprint after) {
    if (before.equals(after)) {
      return;
    }
    String what =
        before.count().equals(after.count())
            ? "the samples are as many, but not the same"
            : count(before) + " -> " + count(after) + " samples";
    throw new GanException(
        Problem.of(
            ErrorCode.RESUME_OTHER_DATA,
            "the data differs from what the run was trained with: " + what,
            "restore the data, or pass --accept-data-change."));
  }

  private static String count(DataFingerprint data) {
    return data.count().isPresent() ? Long.toString(data.count().getAsLong()) : "endless";
  }
}
