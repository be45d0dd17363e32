package gan.experiment.sweep;

import java.util.List;
import java.util.stream.Stream;

/**
 * All trials of a sweep and what has become of them.
 *
 * @param keys the keys of the axes, in their order
 * @param rows one for each trial, by number
 */
public record Sheet(List<String> keys, List<TrialRow> rows) {

  /** Copies the lists. */
  public Sheet {
    keys = List.copyOf(keys);
    rows = List.copyOf(rows);
  }

  /** The trials of a plan, none of them started. */
  public static Sheet planned(SweepPlan plan) {
    return new Sheet(plan.keys(), plan.trials().stream().map(TrialRow::pending).toList());
  }

  /** The trials of one state. */
  public Stream<TrialRow> in(TrialState state) {
    return rows.stream().filter(row -> row.state() == state);
  }

  /** Whether every trial trained to its last step. */
  public boolean isFinished() {
    return in(TrialState.FINISHED).count() == rows.size();
  }

  /** The metrics that any trial was measured by, in alphabetical order. */
  public List<String> metrics() {
    return rows.stream()
        .flatMap(row -> row.reached().metrics().stream())
        .map(each -> each.metric())
        .distinct()
        .sorted()
        .toList();
  }
}
