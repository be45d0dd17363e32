package gan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gan new}. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Writes what to begin with: an experiment, or the project of a plugin.",
    subcommands = {NewExperimentCommand.class, NewPluginCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan new experiment my.yaml --data my-images",
      "  gan new plugin my-loss --kind loss"
    })
final class NewCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a verb");
  }
}
