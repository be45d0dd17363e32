package gan.core.run;

import gan.core.game.Game;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.Stop;
import gan.core.train.TrainingListener;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Writes {@code log.txt}: what happened and when, for people. Times are UTC. */
public final class RunLog implements TrainingListener {
  private final LineFile file;
  private final Interval interval;

  /**
   * A log that is still empty.
   *
   * @param run where to write
   * @param interval at which steps
   */
  public RunLog(RunDirectory run, Interval interval) {
    this.file = new LineFile(run.log());
    this.interval = interval;
  }

  /** Writes one line into the log of a run that may not be training. */
  public static void note(RunDirectory run, String text) {
    write(new LineFile(run.log()), text);
  }

  /** Writes one line. */
  public void write(String text) {
    write(file, text);
  }

  private static void write(LineFile file, String text) {
    file.append(Instant.now().truncatedTo(ChronoUnit.SECONDS) + "  " + text);
  }

  @Override
  public void started(Game game, Start start) {
    write(start.step() == 0 ? "started" : "resumed after " + start.step() + " steps");
    write(
        String.format(
            Locale.ROOT,
            "generator %,d weights, discriminator %,d weights, samples %s in %s",
            game.generatorWeights(),
            game.discriminatorWeights(),
            game.sample().shape(),
            game.sample().range()));
  }

  @Override
  public boolean looksAt(long step) {
    return false;
  }

  @Override
  public void stepped(Game game, StepReport report) {
    if (interval.includes(report.step())) {
      write(
          String.format(
              Locale.ROOT,
              "step %d  D %.4f  G %.4f  D(x) %.3f  D(G(z)) %.3f  %.1f ms",
              report.step(),
              report.discriminatorLoss(),
              report.generatorLoss(),
              report.real(),
              report.fake(),
              1000 * report.seconds()));
    }
  }

  @Override
  public void ended(Game game, long step, Optional<Stop.Reason> stopped) {
    write((stopped.isEmpty() ? "finished" : "stopped") + " after " + step + " steps");
  }

  @Override
  public void failed(Throwable cause) {
    write("failed: " + cause.getMessage());
  }
}
