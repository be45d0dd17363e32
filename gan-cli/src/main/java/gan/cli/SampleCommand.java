package gan.cli;

import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import gan.core.plugin.PluginRegistry;
import gan.core.run.RunDirectory;
import gan.experiment.SavedRun;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gan sample}. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Draws samples from a run's newest checkpoint as one PNG.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan sample runs/00001-digits",
      "  gan sample runs/00001-digits --seeds 0-99,7,12 --columns 10 --out faces.png",
      "  gan sample runs/00002-mnist --label 3",
      "  gan sample runs/00002-mnist --seeds 0-19      a row for each class",
      "  gan sample runs/00003-pix2pix --given photos   a sample for each image"
    })
final class SampleCommand implements Callable<Integer> {
  @Mixin private PluginOptions plugins;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run;

  @Mixin private SampleLayout layout;
  @Mixin private GivenImages given;
  @Mixin private ResultOptions results;

  @Option(names = "--out", description = "The PNG to write; must not exist (default: in the run).")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() {
    RunDirectory directory = RunDirectory.open(run);
    PluginRegistry registry = plugins.load();
    SavedRun saved = SavedRun.find(directory, OptionalLong.empty());
    try (TrainedGenerator generator = saved.generator(registry)) {
      int classes = generator.isConditional() ? generator.sample().classes() : 0;
      SampleSheet sheet = layout.sheet(classes);
      Samples samples =
          generator.sample().isPaired()
              ? translated(generator, sheet, saved, registry)
              : fromNoise(generator, sheet);
      Path picture = out.orElseGet(directory::newPicture);
      saved.draw(sheet.columns(), registry, pictures -> pictures.write(samples, picture));
      if (results.isJson()) {
        results.print(
            Map.of(
                "picture", picture.toString(),
                "samples", samples.count(),
                "columns", sheet.columns(),
                "step", saved.checkpoint().step()));
      } else {
        results.out().println(picture);
      }
      return 0;
    }
  }

  private Samples fromNoise(TrainedGenerator generator, SampleSheet sheet) {
    given.refuse();
    return generator.samples(sheet.seedArray(), sheet.labelArray());
  }

  /** One sample for each seed; by default one for each of the first images. */
  private Samples translated(
      TrainedGenerator generator, SampleSheet sheet, SavedRun saved, PluginRegistry registry) {
    int wanted = sheet.seeds().size();
    Samples images = given.read(wanted, generator.sample(), saved, registry);
    int count = layout.choosesSeeds() ? wanted : images.count();
    return generator.samples(
        Arrays.copyOf(sheet.seedArray(), count),
        Arrays.copyOf(sheet.labelArray(), count),
        images.repeated(count));
  }
}
