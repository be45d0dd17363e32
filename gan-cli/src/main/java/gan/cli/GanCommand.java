package gan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
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
      ExportCommand.class,
      EvaluateCommand.class,
      ExploreCommand.class,
      ServeCommand.class,
      RunsCommand.class,
      CompareCommand.class,
      ReportCommand.class,
      NewCommand.class,
      ValidateCommand.class,
      DescribeCommand.class,
      SchemaCommand.class,
      SummaryCommand.class,
      DataCommand.class,
      FeaturesCommand.class,
      PluginsCommand.class,
      BenchCommand.class,
      DoctorCommand.class,
      ExplainCommand.class,
      CompletionCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan train                          train the embedded digits experiment",
      "  gan train my.yaml --set seed=7     train your own, with another seed"
    })
final class GanCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--progress",
      scope = ScopeType.INHERIT,
      paramLabel = "STYLE",
      defaultValue = "auto",
      description = "How to show progress: auto, bar, plain or none (default: ${DEFAULT-VALUE}).")
  private ProgressStyle progress;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Prints where in the program an error arose, too.")
  private boolean stacktrace;

  /** The command that a verb belongs to. */
  static GanCommand of(CommandSpec verb) {
    return (GanCommand) verb.root().userObject();
  }

  ProgressStyle progress() {
    return progress;
  }

  boolean printsTraces() {
    return stacktrace;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a verb");
  }
}
