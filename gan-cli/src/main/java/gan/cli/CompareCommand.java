package gan.cli;

import gan.core.run.RunDirectory;
import gan.experiment.runs.LossChart;
import gan.experiment.runs.RunComparison;
import gan.experiment.runs.RunFinder;
import gan.experiment.runs.RunJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Compares runs: configurations, losses and metrics; draws the losses as a PNG.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan compare runs/00001-digits runs/00002-digits",
      "  gan compare runs/00001-digits runs/00002-digits --out losses.png --json"
    })
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0..*",
      arity = "2..*",
      paramLabel = "RUN",
      description = "The runs' folders, two or more.")
  private List<Path> runs;

  @Option(
      names = "--out",
      paramLabel = "PNG",
      defaultValue = ".",
      description =
          "The picture to write, which must not exist, or a folder for a new one"
              + " (default: here).")
  private Path out;

  @Mixin private ResultOptions results;

  @Override
  public Integer call() {
    List<RunDirectory> directories = RunFinder.open(runs);
    RunComparison comparison = RunComparison.of(directories);
    LossChart chart = new LossChart(comparison);
    PrintWriter printer = spec.commandLine().getOut();
    if (results.isJson()) {
      printer.println(RunJson.of(comparison, chart.write(out).normalize()));
    } else {
      new ComparisonSheet(comparison).print(printer);
      printer.flush();
      printer.println("Curves: " + chart.write(out).normalize());
    }
    printer.flush();
    return 0;
  }
}
