package gan.experiment.runs;

import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunOwner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What would be removed from a folder of runs, and what would not though a rule selects it.
 *
 * @param removable what would go
 * @param spared what stays
 */
public record Pruning(List<Removable> removable, List<Spared> spared) {

  /** Copies the lists. */
  public Pruning {
    removable = List.copyOf(removable);
    spared = List.copyOf(spared);
  }

  /**
   * A run that would go.
   *
   * @param run which
   * @param bytes of all its files
   */
  public record Removable(RunSummary run, long bytes) {}

  /**
   * A run that stays though it was selected.
   *
   * @param run which
   * @param reason why, a sentence without a period
   */
  public record Spared(RunSummary run, String reason) {}

  /**
   * Looks at every run and removes nothing.
   *
   * @throws GanException if a selected run cannot be read
   */
  public static Pruning plan(RunList list, PruneRule rule) {
    List<Removable> removable = new ArrayList<>();
    List<Spared> spared = new ArrayList<>();
    for (int newer = 0; newer < list.runs().size(); newer++) {
      RunSummary run = list.runs().get(newer);
      if (!rule.selects(run, newer)) {
        continue;
      }
      try {
        RunFolder folder = RunFolder.of(run.run());
        Optional<String> reason = state(run, rule).or(folder::obstacle);
        if (reason.isPresent()) {
          spared.add(new Spared(run, reason.get()));
        } else {
          removable.add(new Removable(run, folder.bytes()));
        }
      } catch (IOException e) {
        throw RunList.unreadable(run.run().path(), e);
      }
    }
    return new Pruning(removable, spared);
  }

  /** How much space the removable runs take. */
  public long bytes() {
    return removable.stream().mapToLong(Removable::bytes).sum();
  }

  /**
   * Removes what is removable. What cannot be removed, or changed in the meantime, keeps nothing
   * else from being removed.
   *
   * @param removed told of each that is gone
   * @throws GanException with a problem for each that is not
   */
  public void remove(Consumer<Removable> removed) {
    List<Problem> problems = new ArrayList<>();
    for (Removable each : removable) {
      try {
        RunFolder.remove(each.run());
        removed.accept(each);
      } catch (GanException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
  }

  private static Optional<String> state(RunSummary run, PruneRule rule) {
    return switch (run.status().state()) {
      case RUNNING ->
          Optional.of(
              "it is running: " + RunOwner.of(run.run()).map(RunOwner::toString).orElse("?"));
      case UNKNOWN ->
          rule.states().contains(RunState.UNKNOWN)
              ? Optional.empty()
              : Optional.of("nobody knows whether it is running: it has no state.json");
      default -> Optional.empty();
    };
  }
}
