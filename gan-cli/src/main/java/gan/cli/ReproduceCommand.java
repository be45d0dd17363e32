package gan.cli;

import gan.core.run.RunDirectory;
import gan.experiment.Launch;
import gan.experiment.Reproduction;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan reproduce}. */
@Command(
    name = "reproduce",
    mixinStandardHelpOptions = true,
    description =
        "Trains a run again and compares metrics and weights; exits with 1 if they differ.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan reproduce runs/00001-digits",
      "  gan reproduce runs/00001-digits --max-time 1h"
    })
final class ReproduceCommand implements Callable<Integer> {
  private static final int DIFFERENT = 1;

  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;
  @Mixin private StopOptions stopping;
  @Mixin private ResultOptions results;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RunDirectory first = RunDirectory.open(run);
    Launch launch = stopping.launch(spec, results);
    Reproduction outcome = Reproduction.of(first, plugins.load(), launch);
    if (launch.stop().reason().isPresent()) {
      return StopOptions.report(outcome.repeated(), launch, results);
    }
    boolean isEqual = outcome.firstDifference().isEmpty();
    if (results.isJson()) {
      results.print(fields(outcome));
      return isEqual ? 0 : DIFFERENT;
    }
    if (isEqual) {
      out.println(
          "Equal: "
              + outcome.rows()
              + " rows of metrics, and the weights of steps "
              + outcome.checkpoints()
              + ". "
              + outcome.repeated());
      return 0;
    }
    out.println("Different from step " + outcome.firstDifference().getAsLong() + " on.");
    outcome.differences().forEach(out::println);
    return DIFFERENT;
  }

  private static Map<String, Object> fields(Reproduction outcome) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("equal", outcome.firstDifference().isEmpty());
    fields.put("repeated", outcome.repeated().toString());
    fields.put("rows", outcome.rows());
    fields.put("checkpoints", outcome.checkpoints());
    outcome.firstDifference().ifPresent(step -> fields.put("firstDifference", step));
    fields.put("differences", outcome.differences());
    return fields;
  }
}
