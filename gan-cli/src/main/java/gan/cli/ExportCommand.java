package gan.cli;

import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import gan.experiment.CheckpointChoice;
import gan.experiment.export.ExportedRun;
import gan.experiment.export.ModelExport;
import gan.experiment.export.SampleExport;
import gan.experiment.runs.RunFinder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gan export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes a run's generator as a TensorFlow SavedModel, which needs nothing of this framework;"
            + " or, with --samples, so many of its samples.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan export runs/00001-digits",
      "  gan export runs/00001-digits --checkpoint 2000 --out my-generator",
      "  gan export runs/00001-digits --samples 10000 --format npz"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private PluginOptions plugins;
  @Mixin private ResultOptions results;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run;

  @Option(
      names = "--checkpoint",
      paramLabel = "WHICH",
      defaultValue = "latest",
      description = "latest, best, or a step (default: ${DEFAULT-VALUE}).")
  private String checkpoint;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "What to write; must not exist (default: exports/RUN-step-N).")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--samples", paramLabel = "N", description = "How many samples to write.")
  private Optional<Integer> samples = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "png, a folder of images; or npz, a file of arrays: arr_0, and labels (default: png).")
  private Optional<SampleExport.Format> format = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the first sample; the others follow (default: 0).")
  private Optional<Long> seed = Optional.empty();

  @Override
  public Integer call() {
    if (samples.isEmpty() && (format.isPresent() || seed.isPresent())) {
      String option = format.isPresent() ? "--format" : "--seed";
      throw new GanException(
          Problem.of(
              ErrorCode.BAD_ARGUMENT,
              "'" + option + "' is about samples, and none are asked for",
              "add --samples N, or leave it out."));
    }
    RunDirectory directory = RunFinder.open(run);
    PluginRegistry registry = plugins.load();
    ExportedRun exported = ExportedRun.find(directory, new CheckpointChoice(checkpoint), registry);
    Path written = samples.map(count -> samples(exported, count)).orElseGet(() -> model(exported));
    if (results.isJson()) {
      results.print(Map.of("written", written.toString()));
    } else {
      results.out().println(written);
    }
    return 0;
  }

  private Path model(ExportedRun exported) {
    Path folder = out.orElseGet(exported::place);
    new ModelExport(exported).write(folder);
    return folder;
  }

  private Path samples(ExportedRun exported, int count) {
    SampleExport export =
        new SampleExport(exported, format.orElse(SampleExport.Format.PNG), count, seed.orElse(0L));
    Path place = out.orElseGet(export::place);
    try (StepProgress progress = StepProgress.of("export", results.screen())) {
      export.write(place, (done, total) -> progress.at(done, total, ""));
    }
    return place;
  }
}
