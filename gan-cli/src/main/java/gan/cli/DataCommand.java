package gan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gan data}. */
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    description = "Looks at data before it is trained on.",
    subcommands = InspectCommand.class,
    footerHeading = "%nExamples:%n",
    footer = {"  gan data inspect faces", "  gan data inspect my.yaml --sheet sheet.png"})
final class DataCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a verb");
  }
}
