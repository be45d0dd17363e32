package gan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gan features}. */
@Command(
    name = "features",
    mixinStandardHelpOptions = true,
    description = "Makes what samples are compared by.",
    subcommands = TrainFeaturesCommand.class,
    footerHeading = "%nExamples:%n",
    footer = {"  gan features train data/mnist --out mnist.pb"})
final class FeaturesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a verb");
  }
}
