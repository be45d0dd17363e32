package gan.experiment.yaml;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Everything found wrong so far, so that a user sees it all at once. Not thread-safe. */
public final class Problems {
  private static final int MOST = 100;

  private final List<Problem> found = new ArrayList<>();

  /** Starts with nothing wrong. */
  public Problems() {}

  /** One more problem. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** The problems of a failure, at {@code place} where they have no place of their own. */
  public void add(GanException failure, Location place) {
    failure.problems().stream()
        .map(problem -> problem.location().isPresent() ? problem : problem.at(place))
        .forEach(found::add);
  }

  /** Fails with all problems, if there are any. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw failure();
    }
  }

  /** Fails with all problems, if one of them is unsafe: nothing is looked up or made then. */
  public void throwIfRefused() {
    if (found.stream().anyMatch(Problems::isRefusal)) {
      throw failure();
    }
  }

  /**
   * All problems in the order of the file, then of the overrides. Refusals for safety come first,
   * for the first problem decides how the process ends.
   */
  private GanException failure() {
    List<Problem> ordered = found.stream().sorted(order()).limit(MOST).toList();
    if (found.size() <= MOST) {
      return new GanException(ordered);
    }
    List<Problem> cut = new ArrayList<>(ordered);
    String rest = String.format(Locale.ROOT, "%,d more problems follow.", found.size() - MOST);
    cut.set(MOST - 1, cut.get(MOST - 1).note(rest));
    return new GanException(cut);
  }

  private static Comparator<Problem> order() {
    return Comparator.comparing((Problem problem) -> !isRefusal(problem))
        .thenComparing(problem -> place(problem).file().equals(Places.OVERRIDE))
        .thenComparing(problem -> place(problem).line())
        .thenComparing(problem -> place(problem).column());
  }

  private static Location place(Problem problem) {
    return problem.location().orElse(Places.DEFAULT);
  }

  private static boolean isRefusal(Problem problem) {
    return problem.code().status() == ExitStatus.REFUSED;
  }
}
