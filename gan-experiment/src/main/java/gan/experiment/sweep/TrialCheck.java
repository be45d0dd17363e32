package gan.experiment.sweep;

import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.experiment.Experiment;
import gan.experiment.yaml.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the experiment of every trial before any of them starts. Not thread-safe. */
public final class TrialCheck {
  private static final int MOST = 100;

  private final SweepPlan plan;
  private final PluginRegistry registry;
  private final Map<Problem, List<Trial>> found = new LinkedHashMap<>();

  private TrialCheck(SweepPlan plan, PluginRegistry registry) {
    this.plan = plan;
    this.registry = registry;
  }

  /**
   * The trials of a plan with their configurations.
   *
   * @param plan what is planned
   * @param registry the installed parts
   * @throws GanException with all that is wrong with any of them; each place is in the file, in an
   *     argument {@code --set}, or in an axis
   */
  public static List<CheckedTrial> of(SweepPlan plan, PluginRegistry registry) {
    return new TrialCheck(plan, registry).check();
  }

  private List<CheckedTrial> check() {
    List<Trial> trials = plan.trials();
    List<CheckedTrial> checked = new ArrayList<>();
    Map<String, Trial> seen = new LinkedHashMap<>();
    for (Trial trial : trials) {
      try {
        Experiment experiment = Experiment.load(plan.file(), plan.overrides(trial), registry);
        CheckedTrial each =
            new CheckedTrial(trial, experiment.config().name(), experiment.resolved());
        checked.add(each);
        Trial same = seen.putIfAbsent(each.resolved(), trial);
        if (same != null) {
          found.put(same(same, trial), trials);
        }
      } catch (GanException e) {
        e.problems()
            .forEach(
                each -> found.computeIfAbsent(at(each, trial), k -> new ArrayList<>()).add(trial));
      }
    }
    if (!found.isEmpty()) {
      throw new GanException(problems(trials.size()));
    }
    return checked;
  }

  /** A problem with what an axis set is shown in the axis. */
  private Problem at(Problem problem, Trial trial) {
    if (problem.location().isEmpty()) {
      return problem;
    }
    Location place = problem.location().get();
    int axis = place.line() - plan.overrides().size() - 1;
    if (!place.file().equals(Places.OVERRIDE) || axis < 0) {
      return problem;
    }
    Axis of = plan.axes().get(axis);
    return problem.at(of.at(trial.values().get(of.key()), place));
  }

  private static Problem same(Trial first, Trial second) {
    return Problem.of(
            ErrorCode.BAD_AXIS,
            "trials " + first.number() + " and " + second.number() + " are the same experiment",
            "write each value once, in one spelling.")
        .note("Trial " + first.number() + ": " + first.label())
        .note("Trial " + second.number() + ": " + second.label());
  }

  private List<Problem> problems(int all) {
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<Problem, List<Trial>> each : found.entrySet()) {
      problems.add(
          each.getValue().size() == all ? each.getKey() : in(each.getKey(), each.getValue()));
    }
    if (problems.size() <= MOST) {
      return problems;
    }
    List<Problem> cut = new ArrayList<>(problems.subList(0, MOST));
    String rest = String.format(Locale.ROOT, "%,d more problems follow.", problems.size() - MOST);
    cut.set(MOST - 1, cut.get(MOST - 1).note(rest));
    return cut;
  }

  private static Problem in(Problem problem, List<Trial> trials) {
    Trial first = trials.get(0);
    String name = "trial " + first.number() + ": " + first.label();
    return problem.note(
        trials.size() == 1
            ? "In " + name
            : "In " + trials.size() + " trials, of which the first is " + name);
  }
}
