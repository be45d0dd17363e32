package gan.cli;

import gan.core.run.RunDirectory;
import gan.core.train.Stop;
import gan.experiment.Launch;
import gan.experiment.report.Commands;
import gan.experiment.runs.Evaluation;
import gan.experiment.runs.Figures;
import gan.experiment.runs.RunJson;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How long a training may take. */
final class StopOptions {
  @Option(
      names = "--max-time",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "Save and stop after this time, such as 90s, 30m or 2h; exits with 75.")
  private Optional<Duration> maxTime = Optional.empty();

  /** The time, if there is one. */
  Optional<Duration> maxTime() {
    return maxTime;
  }

  /** A training that shows how it gets on and can be stopped. */
  Launch launch(CommandSpec spec, ResultOptions results) {
    List<String> words = new ArrayList<>(List.of("gan"));
    words.addAll(spec.root().commandLine().getParseResult().originalArgs());
    Screen screen = results.screen();
    return new Launch(
        StopSignals.install(maxTime).stop(),
        List.of(new Commands(words), new Progress(screen), new SmallOutcome(screen.notes())),
        stage -> {});
  }

  /** Says how it ended; the status to exit with. */
  static int report(RunDirectory run, Launch launch, ResultOptions results) {
    Optional<Stop.Reason> reason = launch.stop().reason();
    if (results.isJson()) {
      results.out().println(RunJson.of(run));
    } else {
      print(run, reason, results.out());
    }
    return reason.map(StopSignals::exitCode).orElse(0);
  }

  private static void print(RunDirectory run, Optional<Stop.Reason> reason, PrintWriter out) {
    List<Evaluation> measured = Evaluation.lastOf(run);
    if (!measured.isEmpty()) {
      out.println("Measured: " + Figures.evaluations(measured));
    }
    if (Files.exists(run.report())) {
      out.println("Report: " + run.report());
    }
    out.println(
        reason.isEmpty()
            ? "Finished: " + run
            : "Stopped, and saved: " + run + ". To go on: gan resume " + run);
  }
}
