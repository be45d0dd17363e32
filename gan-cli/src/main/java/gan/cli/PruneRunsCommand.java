package gan.cli;

import gan.experiment.runs.Figures;
import gan.experiment.runs.PruneRule;
import gan.experiment.runs.Pruning;
import gan.experiment.runs.RunJson;
import gan.experiment.runs.RunList;
import gan.experiment.runs.RunState;
import gan.experiment.runs.RunSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan runs prune}. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    description = {
      "Removes runs that all the given conditions select, with --yes; without, only says which.",
      "A running run is never removed, nor one whose state is unknown unless --state unknown"
          + " names it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan runs prune --state failed,killed",
      "  gan runs prune /data/runs --keep 20 --older-than 30d --yes"
    })
final class PruneRunsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "The folder of the runs (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Option(
      names = "--state",
      split = ",",
      converter = StateName.class,
      paramLabel = "STATE",
      description =
          "Only runs that are finished, stopped, failed, killed or unknown; several with"
              + " commas.")
  private Set<RunState> states = Set.of();

  @Option(names = "--keep", paramLabel = "N", description = "The N newest of all runs stay.")
  private Optional<Integer> keep = Optional.empty();

  @Option(
      names = "--older-than",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "Only runs that nothing was written to for this time, such as 12h or 30d.")
  private Optional<Duration> age = Optional.empty();

  @Option(names = "--yes", description = "Removes them.")
  private boolean yes;

  @Mixin private ResultOptions results;

  @Override
  public Integer call() {
    Pruning pruning = Pruning.plan(RunList.of(folder), rule());
    PrintWriter out = spec.commandLine().getOut();
    List<Pruning.Removable> removed = new ArrayList<>();
    try {
      if (yes) {
        pruning.remove(removed::add);
      }
    } finally {
      report(pruning, yes ? removed : pruning.removable(), out);
      out.flush();
    }
    return 0;
  }

  private PruneRule rule() {
    if (states.isEmpty() && keep.isEmpty() && age.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing a condition: give --state, --keep or --older-than");
    }
    if (keep.isPresent() && keep.get() < 0) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--keep': " + keep.get() + " is below 0");
    }
    return new PruneRule(
        states,
        keep.isPresent() ? OptionalInt.of(keep.get()) : OptionalInt.empty(),
        age.map(time -> Instant.now().minus(time)));
  }

  private void report(Pruning pruning, List<Pruning.Removable> runs, PrintWriter out) {
    if (results.isJson()) {
      out.println(RunJson.of(yes, runs, pruning.spared()));
      return;
    }
    long bytes = runs.stream().mapToLong(Pruning.Removable::bytes).sum();
    String count = runs.size() == 1 ? "1 run" : runs.size() + " runs";
    out.println((yes ? "Removed " : "Would remove ") + count + ", " + Figures.bytes(bytes) + ".");
    Table table = new Table("  ", 2);
    runs.forEach(each -> table.row(cells(each.run(), Figures.bytes(each.bytes()))));
    table.print(out);
    if (!pruning.spared().isEmpty()) {
      out.println("Left alone:");
      Table spared = new Table("  ", 2);
      pruning.spared().forEach(each -> spared.row(each.run().name(), each.reason()));
      spared.print(out);
    }
    if (!yes && !runs.isEmpty()) {
      out.println("Nothing was removed yet. To remove: the same with --yes.");
    }
  }

  private static List<String> cells(RunSummary run, String bytes) {
    return List.of(
        run.name(), run.status().state().toString(), Figures.minute(run.status().updated()), bytes);
  }
}
