package gan.experiment.evaluate;

import gan.core.evaluate.Assessment;
import gan.core.evaluate.Evaluator;
import gan.core.game.Game;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.core.run.RunLog;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Judges the generator every so many steps and at the last, writes what was found into the metrics'
 * logs, and tells which checkpoint is the best by the first metric.
 *
 * <p>An evaluation that fails is told and left out: the training goes on.
 */
public final class Evaluations implements TrainingListener, LongFunction<List<String>> {
  private static final System.Logger LOG = System.getLogger("gan.experiment");

  private final Evaluator evaluator;
  private final Schedule schedule;
  private final RunDirectory run;
  private final MetricLogs logs;
  private final List<EvaluationWatcher> watchers;
  private Optional<Best> best = Optional.empty();

  /**
   * When evaluations are due.
   *
   * @param every so many steps
   * @param last the last step
   * @param seed which latent vectors
   */
  public record Schedule(long every, long last, long seed) {
    boolean includes(long step) {
      return step % every == 0 || step == last;
    }
  }

  /**
   * Evaluations of one run.
   *
   * @param evaluator judges
   * @param schedule when
   * @param run where to write
   * @param clock says when something was measured
   * @param watchers told what was found
   */
  public Evaluations(
      Evaluator evaluator,
      Schedule schedule,
      RunDirectory run,
      Clock clock,
      List<EvaluationWatcher> watchers) {
    this.evaluator = evaluator;
    this.schedule = schedule;
    this.run = run;
    this.logs = new MetricLogs(run, clock);
    this.watchers = List.copyOf(watchers);
  }

  @Override
  public void started(Game game, Start start) {
    evaluator.check(game.isConditional() && game.sample().isLabelled());
  }

  @Override
  public boolean looksAt(long step) {
    return schedule.includes(step);
  }

  @Override
  public void stepped(Game game, StepReport report) {
    long step = report.step();
    if (!schedule.includes(step)) {
      return;
    }
    List<Assessment> found;
    try {
      found = evaluator.evaluate(game, schedule.seed());
    } catch (StoppableProgress.Abandoned e) {
      RunLog.note(run, "evaluation of step " + step + " abandoned: the training is to stop");
      return;
    } catch (RuntimeException e) {
      String reason = e instanceof GanException user ? user.problems().get(0).message() : e + "";
      RunLog.note(run, "evaluation of step " + step + " failed: " + reason);
      LOG.log(System.Logger.Level.WARNING, "The evaluation of step " + step + " failed: " + reason);
      return;
    }
    Assessment first = found.get(0);
    best = Optional.of(Best.of(logs, first).or(step, first.measurement().value()));
    logs.append(step, found);
    found.forEach(each -> RunLog.note(run, "step " + step + "  " + each.text()));
    watchers.forEach(watcher -> watcher.evaluated(step, found));
  }

  /** The names that the checkpoint of a step is to have besides its own. */
  @Override
  public List<String> apply(long step) {
    return best.filter(it -> it.step() == step).map(it -> List.of(it.pointer())).orElse(List.of());
  }
}
