package gan.cli;

import gan.core.problem.GanException;
import gan.experiment.Experiment;
import gan.experiment.ValidationJson;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
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
      "  gan validate my.yaml --set loss.type=minimax --resolved",
      "  gan validate my.yaml --explain"
    })
final class ValidateCommand implements Callable<Integer>, JsonFailures {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;
  @Mixin private ExperimentOptions options;

  @ArgGroup(exclusive = true)
  private Detail detail = new Detail();

  @Option(names = "--json", description = "Prints JSON, for programs: values, or problems.")
  private boolean json;

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
    var out = spec.commandLine().getOut();
    if (json) {
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

  @Override
  public Optional<String> json(GanException failure) {
    return json ? Optional.of(ValidationJson.of(failure)) : Optional.empty();
  }
}
