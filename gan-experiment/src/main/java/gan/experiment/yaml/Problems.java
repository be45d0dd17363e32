package gan.experiment.yaml;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Everything found wrong so far, so that a user sees it all at once. Not thread-safe. */
public final class Problems {
  private static final int MOST = 100;

  /** What is shorter is part of too many words to be replaced. */
  private static final int SHORTEST_SECRET = 4;

  private final List<Problem> found = new ArrayList<>();
  private final Set<String> secrets = new HashSet<>();

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

  /** Keeps a value out of every message. */
  public void conceal(String secret) {
    if (secret.length() >= SHORTEST_SECRET) {
      secrets.add(secret);
    }
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
   * All problems in the order of the main file, then of the included files, then of the overrides.
   * Refusals for safety come first, for the first problem decides how the process ends.
   */
  private GanException failure() {
    List<Problem> ordered =
        found.stream().sorted(order()).limit(MOST).map(this::concealed).toList();
    if (found.size() <= MOST) {
      return new GanException(ordered);
    }
    List<Problem> cut = new ArrayList<>(ordered);
    String rest = String.format(Locale.ROOT, "%,d more problems follow.", found.size() - MOST);
    cut.set(MOST - 1, cut.get(MOST - 1).note(rest));
    return new GanException(cut);
  }

  private Problem concealed(Problem problem) {
    Problem shown = problem;
    for (String secret : secrets) {
      shown = hidden(shown, text -> text.replace(secret, "***"));
    }
    return shown;
  }

  private static Problem hidden(Problem problem, UnaryOperator<String> hide) {
    return new Problem(
        problem.code(),
        hide.apply(problem.message()),
        problem.location(),
        hide.apply(problem.suggestion()),
        problem.notes().stream().map(hide).toList(),
        hide.apply(problem.fix()));
  }

  private static Comparator<Problem> order() {
    return Comparator.comparing((Problem problem) -> !isRefusal(problem))
        .thenComparing(problem -> place(problem).file().equals(Places.OVERRIDE))
        .thenComparing(problem -> includedFile(place(problem)))
        .thenComparing(problem -> place(problem).line())
        .thenComparing(problem -> place(problem).column());
  }

  /** Empty for the main file, whatever its problems call it. */
  private static String includedFile(Location place) {
    return place.includedFrom().isPresent() ? place.file() : "";
  }

  private static Location place(Problem problem) {
    return problem.location().orElse(Places.DEFAULT);
  }

  private static boolean isRefusal(Problem problem) {
    return problem.code().status() == ExitStatus.REFUSED;
  }
}
