package gan.cli;

import gan.core.run.RunDirectory;
import gan.experiment.Experiment;
import gan.experiment.Launch;
import gan.experiment.ResumeOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan resume}. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description = "Goes on with a run where its newest checkpoint left it, exactly.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan resume runs/00001-digits",
      "  gan resume runs/00001-digits --set training.steps=5000 --max-time 2h"
    })
final class ResumeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;
  @Mixin private StopOptions stopping;
  @Mixin private ResultOptions results;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Changes training.steps, readAhead, roundsPerCall, device or threads, or a value of"
              + " evaluation, output or health; may be repeated.")
  private List<String> overrides = new ArrayList<>();

  @Option(
      names = "--checkpoint",
      paramLabel = "STEP",
      description = "Go on from this step; later checkpoints are put aside.")
  private Optional<Long> checkpoint = Optional.empty();

  @Option(names = "--accept-data-change", description = "Go on though the data is not the same.")
  private boolean acceptDataChange;

  @Override
  public Integer call() {
    RunDirectory directory = RunDirectory.open(run);
    OptionalLong step =
        checkpoint.isPresent() ? OptionalLong.of(checkpoint.get()) : OptionalLong.empty();
    Launch launch = stopping.launch(spec, results);
    Experiment.resume(
        directory, new ResumeOptions(overrides, step, acceptDataChange), plugins.load(), launch);
    return StopOptions.report(directory, launch, results);
  }
}
