package gan.cli;

import gan.core.run.RunDirectory;
import gan.experiment.Experiment;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gan train}. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains an experiment in a new run directory.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan train",
      "  gan train experiments/fashion-mnist-dcgan.yaml --set training.steps=1500"
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;
  @Mixin private ExperimentOptions options;

  @Override
  public Integer call() {
    Experiment experiment = options.load(plugins.load());
    RunDirectory run = experiment.run(new Progress(spec.commandLine().getOut()));
    spec.commandLine().getOut().println("Finished: " + run);
    return 0;
  }
}
