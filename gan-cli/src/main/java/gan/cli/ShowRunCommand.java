package gan.cli;

import gan.experiment.runs.RunDetails;
import gan.experiment.runs.RunFinder;
import gan.experiment.runs.RunJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan runs show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Shows all that a run says about itself; reads its checkpoints to find damaged ones.",
    footerHeading = "%nExamples:%n",
    footer = {"  gan runs show runs/00001-digits", "  gan runs show runs/00001-digits --json"})
final class ShowRunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run;

  @Mixin private ResultOptions results;

  @Override
  public Integer call() {
    RunDetails details = RunDetails.of(RunFinder.open(run));
    PrintWriter out = spec.commandLine().getOut();
    if (results.isJson()) {
      out.println(RunJson.of(details));
    } else {
      new RunSheet(details).print(out);
    }
    out.flush();
    return 0;
  }
}
