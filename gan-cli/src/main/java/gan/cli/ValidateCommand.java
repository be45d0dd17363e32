package gan.cli;

import gan.experiment.Experiment;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gan validate}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks an experiment and trains nothing.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan validate my.yaml",
      "  gan validate my.yaml --set loss.type=minimax --resolved"
    })
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;
  @Mixin private ExperimentOptions options;

  @Option(names = "--resolved", description = "Prints the complete configuration.")
  private boolean resolved;

  @Override
  public Integer call() {
    Experiment experiment = options.load(plugins.load());
    var out = spec.commandLine().getOut();
    if (resolved) {
      out.print(experiment.resolved());
      out.flush();
    } else {
      out.println(options.name() + " is valid.");
    }
    return 0;
  }
}
