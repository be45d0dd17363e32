package gan.cli;

import gan.experiment.runs.Figures;
import gan.experiment.runs.MetricRow;
import gan.experiment.runs.RunJson;
import gan.experiment.runs.RunList;
import gan.experiment.runs.RunSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan runs}. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "Lists runs: how they stand, how far they are, their last losses. Newest first.",
    subcommands = {ShowRunCommand.class, PruneRunsCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan runs --limit 20",
      "  gan runs /data/runs --json       for programs",
    })
final class RunsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "The folder of the runs (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "Only the N newest (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--all", description = "All, without a limit.")
  private boolean all;

  @Mixin private ResultOptions results;

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--limit': " + limit + " is below 1");
    }
    RunList list = all ? RunList.of(folder) : RunList.of(folder, limit);
    PrintWriter out = spec.commandLine().getOut();
    if (results.isJson()) {
      out.println(RunJson.of(list));
    } else if (list.runs().isEmpty()) {
      out.println("No runs in '" + folder + "'.");
    } else {
      print(list, out);
      if (!list.isComplete()) {
        out.println("These are the newest " + limit + "; to see all: --all");
      }
    }
    out.flush();
    return 0;
  }

  private static void print(RunList list, PrintWriter out) {
    Table table =
        new Table("", 2).row("run", "state", "step", "D loss", "G loss", "best", "when (UTC)");
    for (RunSummary run : list.runs()) {
      table.row(
          run.name(),
          run.status().state().toString(),
          Figures.steps(run.step(), run.status().steps()),
          Figures.loss(loss(run, MetricRow.DISCRIMINATOR_LOSS)),
          Figures.loss(loss(run, MetricRow.GENERATOR_LOSS)),
          Figures.evaluations(run.best()),
          Figures.minute(run.status().updated()));
    }
    table.print(out);
  }

  private static OptionalDouble loss(RunSummary run, String name) {
    return run.last().map(row -> row.value(name)).orElse(OptionalDouble.empty());
  }
}
