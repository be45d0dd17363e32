package gan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gan explore}. */
@Command(
    name = "explore",
    mixinStandardHelpOptions = true,
    description = "Shows what a run's newest generator makes of its latent space, as a PNG.",
    subcommands = {
      InterpolateCommand.class,
      ArithmeticCommand.class,
      TraverseCommand.class,
      DirectionsCommand.class,
      TruncateCommand.class,
      NearestCommand.class,
      ProjectCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan explore interpolate runs/00001-digits --seeds 1,2,3 --gif",
      "  gan explore directions runs/00001-digits --method sefa",
      "  gan explore project runs/00001-digits my.png"
    })
final class ExploreCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a verb");
  }
}
