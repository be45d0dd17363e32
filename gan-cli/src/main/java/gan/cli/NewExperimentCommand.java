package gan.cli;

import gan.core.plugin.PluginRegistry;
import gan.experiment.scaffold.ExperimentChoices;
import gan.experiment.scaffold.Interview;
import gan.experiment.scaffold.NewExperiment;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan new experiment}. */
@Command(
    name = "experiment",
    mixinStandardHelpOptions = true,
    description =
        "Writes an experiment in which each line says what it means. On a terminal it asks for what"
            + " is not given.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan new experiment my.yaml --data my-images --steps 5000",
      "  gan new experiment --data ring --loss hinge --print"
    })
final class NewExperimentCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file to write; must not exist (default: NAME.yaml).")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DATA",
      description =
          "A data source, or a file or folder of data, which is recognised (default: digits).")
  private Optional<String> data = Optional.empty();

  @Option(
      names = "--generator",
      paramLabel = "TYPE",
      description = "A generator (default: one that suits the data).")
  private Optional<String> generator = Optional.empty();

  @Option(
      names = "--discriminator",
      paramLabel = "TYPE",
      description = "A discriminator (default: one that suits the data).")
  private Optional<String> discriminator = Optional.empty();

  @Option(names = "--loss", paramLabel = "TYPE", description = "A loss (default: non-saturating).")
  private Optional<String> loss = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What runs are called (default: that of the data).")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "How many rounds to train (default: 2000).")
  private Optional<Long> steps = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Changes one value of the data, such as data.resize.size=64; may be repeated.")
  private List<String> overrides = new ArrayList<>();

  @Option(names = "--print", description = "Prints it, and writes no file.")
  private boolean print;

  @Override
  public Integer call() {
    PluginRegistry registry = plugins.load();
    PrintWriter out = spec.commandLine().getOut();
    ExperimentChoices known =
        new ExperimentChoices(name, data, generator, discriminator, loss, steps);
    NewExperiment experiment = NewExperiment.of(asked(known, registry), overrides, registry);
    if (print) {
      out.print(experiment.text());
    } else {
      Path target = file.orElseGet(() -> Path.of(experiment.name() + ".yaml"));
      experiment.write(target);
      String word = ShellWord.of(target.toString());
      out.println("Wrote " + target + ". Next:");
      out.println("  gan validate " + word);
      out.println("  gan train " + word);
    }
    out.flush();
    return 0;
  }

  /** Newer JDKs have a console without a terminal too; the script knows where the output goes. */
  @SuppressWarnings("SystemConsoleNull") // older JDKs have none without a terminal
  private ExperimentChoices asked(ExperimentChoices known, PluginRegistry registry) {
    if (print || System.console() == null || !Boolean.getBoolean("gan.terminal")) {
      return known;
    }
    return new Interview(
            registry,
            question -> System.console().readLine("%s", question),
            line -> System.console().printf("%s%n", line))
        .complete(known);
  }
}
