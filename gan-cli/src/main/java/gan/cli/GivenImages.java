package gan.cli;

import gan.core.game.Samples;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.experiment.Experiment;
import gan.experiment.RecognisedData;
import gan.experiment.SavedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says which images samples are made from. */
final class GivenImages {
  @Option(
      names = "--given",
      paramLabel = "PATH",
      description =
          "Images to make samples from, for runs on pairs: a folder or file of data, or an"
              + " experiment, YAML, whose data is meant (default: the run's data).")
  private Optional<Path> path = Optional.empty();

  /**
   * Reads the first images.
   *
   * @param atMost how many
   * @param sample what is made of them
   * @param run whose data is read if nothing else is asked for
   * @throws GanException if they are not what the generator takes
   */
  Samples read(int atMost, SampleSpec sample, SavedRun run, PluginRegistry registry) {
    try (DataSource data =
        path.map(given -> open(given, registry)).orElseGet(() -> run.openData(registry))) {
      int count = (int) Math.min(atMost, data.size().orElse(atMost));
      Batch batch = new Batch(data.sample(), count);
      for (int slot = 0; slot < count; slot++) {
        data.read(slot, batch, slot);
      }
      Samples samples = Samples.of(batch);
      Samples images = samples.given().orElse(samples);
      if (!images.sample().shape().equals(sample.given().shape())
          || !images.sample().range().equals(sample.range())) {
        throw unfit(images.sample(), sample.given());
      }
      return images;
    }
  }

  /**
   * Refuses images that nothing is made from.
   *
   * @throws GanException if the option is there
   */
  void refuse() {
    path.ifPresent(
        given -> {
          throw bad(
              "the run's generator makes samples from noise alone",
              "leave --given out, or train on data such as 'image-pairs'.");
        });
  }

  private static DataSource open(Path path, PluginRegistry registry) {
    return GivenData.isExperiment(path)
        ? Experiment.load(path, List.of(), registry).openData()
        : RecognisedData.find(path, registry).open();
  }

  private static GanException unfit(SampleSpec found, SampleSpec wanted) {
    return bad(
        "the given images are " + text(found) + ", and the run's generator takes " + text(wanted),
        "give images of that size and kind, or an experiment, YAML, whose 'data' makes them so.");
  }

  private static String text(SampleSpec images) {
    return images.shape() + " in " + images.range();
  }

  private static GanException bad(String message, String fix) {
    return new GanException(Problem.of(ErrorCode.BAD_ARGUMENT, message, fix));
  }
}
