package gan.cli;

import gan.core.run.RunDirectory;
import gan.experiment.Experiment;
import gan.experiment.Launch;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gan train}. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains an experiment in a new run directory.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan train",
      "  gan train my.yaml --dry-run",
      "  gan train my.yaml --init-from runs/00001-digits --max-time 2h",
      "  gan train experiments/fashion-mnist-dcgan.yaml --set training.steps=1500"
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;
  @Mixin private ExperimentOptions options;
  @Mixin private StopOptions stopping;
  @Mixin private ResultOptions results;

  @Option(
      names = "--init-from",
      paramLabel = "RUN",
      description = "Begin with the weights of this run's newest checkpoint.")
  private Optional<Path> source = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "Prepares everything up to the first step, and writes nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    Experiment experiment = options.load(plugins.load());
    Optional<RunDirectory> learned = source.map(RunDirectory::open);
    if (dryRun) {
      new RehearsalSheet(experiment)
          .print(learned.map(experiment::rehearseFrom).orElseGet(experiment::rehearse), results);
      return 0;
    }
    Launch launch = stopping.launch(spec, results);
    RunDirectory run =
        learned.isPresent() ? experiment.runFrom(learned.get(), launch) : experiment.run(launch);
    return StopOptions.report(run, launch, results);
  }
}
