package gan.cli;

import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.Pictures;
import gan.core.run.RunDirectory;
import gan.experiment.SavedRun;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan sample}. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Draws samples from a run's newest checkpoint as one PNG.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan sample runs/00001-digits",
      "  gan sample runs/00001-digits --seeds 0-99,7,12 --columns 10 --out faces.png"
    })
final class SampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run;

  @Option(
      names = "--seeds",
      defaultValue = "0-63",
      converter = Seeds.Converter.class,
      description = "One sample for each, such as 1,5,10-20 (default: ${DEFAULT-VALUE}).")
  private Seeds seeds;

  @Option(names = "--label", description = "Class of every sample; by default they take turns.")
  private Optional<Integer> label = Optional.empty();

  @Option(
      names = "--columns",
      defaultValue = "8",
      description = "Images in a row (default: ${DEFAULT-VALUE}).")
  private int columns;

  @Option(names = "--out", description = "The PNG to write; must not exist (default: in the run).")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() {
    RunDirectory directory = RunDirectory.open(run);
    try (TrainedGenerator generator =
        SavedRun.find(directory, OptionalLong.empty()).generator(plugins.load())) {
      Samples samples = generator.samples(seeds.values(), labels(generator.sample().classes()));
      Path picture = out.orElseGet(directory::newPicture);
      new Pictures(columns).write(samples, picture);
      spec.commandLine().getOut().println(picture);
      return 0;
    }
  }

  private int[] labels(int classes) {
    int[] labels = new int[seeds.values().length];
    if (label.isPresent()) {
      if (label.get() < 0 || label.get() >= classes) {
        throw new GanException(
            Problem.of(
                ErrorCode.BAD_ARGUMENT,
                "there is no class " + label.get() + ": the run has " + classes + " classes",
                classes == 0 ? "leave --label out." : "use 0 to " + (classes - 1) + "."));
      }
      Arrays.fill(labels, label.get());
    } else if (classes > 0) {
      Arrays.setAll(labels, i -> i % classes);
    }
    return labels;
  }
}
