package gan.cli;

import gan.experiment.Experiment;
import gan.experiment.ValidationJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gan validate}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks an experiment and trains nothing.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan validate my.yaml --set loss.type=minimax --resolved",
      "  gan validate my.yaml --explain"
    })
final class ValidateCommand implements Callable<Integer> {
  @Mixin private PluginOptions plugins;
  @Mixin private ExperimentOptions options;

  @ArgGroup(exclusive = true)
  private Detail detail = new Detail();

  @Mixin private ResultOptions results;

  /** How much is told. */
  private static final class Detail {
    @Option(names = "--resolved", description = "Prints the complete configuration.")
    private boolean resolved;

    @Option(names = "--explain", description = "Prints every value and where it came from.")
    private boolean explain;
  }

  @Override
  public Integer call() {
    Experiment experiment = options.load(plugins.load());
    var out = results.out();
    if (results.isJson()) {
      out.println(ValidationJson.of(experiment));
    } else if (detail.resolved) {
      out.print(experiment.resolved());
    } else if (detail.explain) {
      Table table = new Table("", 3);
      experiment.explained().forEach(each -> table.row(each.key(), each.text(), each.origin()));
      table.print(out);
    } else {
      out.println(options.name() + " is valid.");
    }
    out.flush();
    return 0;
  }
}
