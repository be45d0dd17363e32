package gan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a verb. */
@Command(
    name = "gan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Trains generative adversarial networks from YAML experiments.",
    subcommands = {
      TrainCommand.class,
      ResumeCommand.class,
      ReproduceCommand.class,
      SweepCommand.class,
      SampleCommand.class,
      EvaluateCommand.class,
      ExploreCommand.class,
      ServeCommand.class,
      RunsCommand.class,
      CompareCommand.class,
      ReportCommand.class,
      ValidateCommand.class,
      SummaryCommand.class,
      DataCommand.class,
      FeaturesCommand.class,
      PluginsCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan train                          train the embedded digits experiment",
      "  gan train my.yaml --set seed=7     train your own, with another seed"
    })
final class GanCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a verb");
  }
}
