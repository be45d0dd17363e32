package gan.experiment.runs;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which runs shall go: those that every given condition selects.
 *
 * @param states how they stand; empty for any way
 * @param keep how many of the newest of all runs stay, whatever they are
 * @param before only those that were last written to before this time
 */
public record PruneRule(Set<RunState> states, OptionalInt keep, Optional<Instant> before) {

  /** Refuses a rule without a condition: it would select everything. */
  public PruneRule {
    states = Set.copyOf(states);
    if (states.isEmpty() && keep.isEmpty() && before.isEmpty()) {
      throw new IllegalArgumentException("A rule without a condition selects every run.");
    }
  }

  /**
   * Whether a run shall go.
   *
   * @param run the run
   * @param newer how many runs are newer
   */
  boolean selects(RunSummary run, int newer) {
    return (states.isEmpty() || states.contains(run.status().state()))
        && (keep.isEmpty() || newer >= keep.getAsInt())
        && (before.isEmpty() || run.status().updated().isBefore(before.get()));
  }
}
