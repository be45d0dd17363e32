package gan.core.health;

import gan.core.game.Game;
import gan.core.game.GradientReport;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.train.StepReport;
import gan.core.train.Stop;
import gan.core.train.TrainingListener;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Stops a training whose losses, gradients or variables are no longer finite numbers: it cannot
 * recover, and must not be saved.
 *
 * <p>Losses are checked after every round. Before anything is saved, {@link #check(Game, long)}
 * finds what the losses do not show yet.
 */
public final class Divergence implements TrainingListener {
  private static final int KEPT = 20;
  private static final int NAMED = 5;

  private final Deque<Double> discriminator = new ArrayDeque<>();
  private final Deque<Double> generator = new ArrayDeque<>();

  /** A check that has seen nothing yet. */
  public Divergence() {}

  @Override
  public boolean looksAt(long step) {
    return false;
  }

  @Override
  public void stepped(Game game, StepReport report) {
    keep(discriminator, report.discriminatorLoss());
    keep(generator, report.generatorLoss());
    check(game, "discriminator", discriminator, report.step());
    check(game, "generator", generator, report.step());
  }

  @Override
  public void ended(Game game, long step, Optional<Stop.Reason> stopped) {
    check(game, step);
  }

  /**
   * Refuses a game in which a variable is not finite, whatever the losses say.
   *
   * @param step how many rounds are done
   * @throws GanException with the names of those variables
   */
  public static void check(Game game, long step) {
    List<String> broken = game.nonFinite();
    if (!broken.isEmpty()) {
      String count = broken.size() == 1 ? "a variable is" : broken.size() + " variables are";
      throw stop(count + " not finite at step " + step + ", though the losses were", broken);
    }
  }

  /** Refuses gradients that are not finite. */
  static void check(GradientReport gradients, long step) {
    check("discriminator", gradients.discriminator(), step);
    check("generator", gradients.generator(), step);
  }

  private static void check(String player, Map<String, Double> norms, long step) {
    List<String> broken =
        norms.entrySet().stream()
            .filter(norm -> !Double.isFinite(norm.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (!broken.isEmpty()) {
      throw stop("the " + player + "'s gradient is not finite at step " + step, broken);
    }
  }

  private static void check(Game game, String player, Deque<Double> losses, long step) {
    double last = losses.getLast();
    if (Double.isFinite(last)) {
      return;
    }
    String values =
        losses.stream()
            .map(loss -> String.format(Locale.ROOT, "%.5g", loss))
            .collect(Collectors.joining(", "));
    losses.clear();
    throw new GanException(
        problem("the " + player + "'s loss is " + last + " at step " + step)
            .note("Its last values, the newest last: " + values + ".")
            .note(named(ownFirst(player, game.nonFinite()))));
  }

  private static List<String> ownFirst(String player, List<String> variables) {
    return variables.stream()
        .sorted(Comparator.comparing(variable -> !variable.startsWith(player)))
        .toList();
  }

  private static GanException stop(String message, List<String> broken) {
    return new GanException(problem(message).note(named(broken)));
  }

  private static Problem problem(String message) {
    return Problem.of(
        ErrorCode.DIVERGED,
        message,
        "lower the learning rates, or choose a loss or a penalty, such as r1, that keeps the"
            + " discriminator's slope bounded.");
  }

  private static String named(List<String> broken) {
    if (broken.isEmpty()) {
      return "Every variable is finite: the loss itself is not.";
    }
    int more = broken.size() - NAMED;
    return "Not finite: "
        + broken.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more." : ".");
  }

  private static void keep(Deque<Double> losses, double loss) {
    losses.addLast(loss);
    if (losses.size() > KEPT) {
      losses.removeFirst();
    }
  }
}
