package gan.experiment.serve;

import gan.core.game.TrainedGenerator;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.spi.DataSource;
import gan.experiment.Experiment;
import gan.experiment.SavedRun;
import java.util.List;
import java.util.Optional;

/**
 * What a server holds open.
 *
 * @param generator the run's
 * @param data the run's, where samples are made from it or drawn before it
 */
record Resources(TrainedGenerator generator, Optional<DataSource> data) implements AutoCloseable {

  /**
   * Opens a run.
   *
   * @throws GanException if it does not fit the installed parts, or the data that its samples are
   *     made from cannot be opened
   */
  static Resources open(SavedRun saved, PluginRegistry registry) {
    TrainedGenerator generator = saved.generator(registry);
    try {
      if (generator.sample().isPaired()) {
        return new Resources(generator, Optional.of(saved.openData(registry)));
      }
      return new Resources(
          generator,
          generator.sample().isImage()
              ? Optional.empty()
              : ifThere(saved, registry).filter(open -> fits(open, generator)));
    } catch (RuntimeException e) {
      generator.close();
      throw e;
    }
  }

  /** Only the frame of a plot depends on it. */
  private static Optional<DataSource> ifThere(SavedRun saved, PluginRegistry registry) {
    try {
      return Optional.of(saved.openData(registry));
    } catch (GanException e) {
      return Optional.empty();
    }
  }

  /** Data that has changed since is no frame. */
  private static boolean fits(DataSource data, TrainedGenerator generator) {
    if (data.sample().shape().equals(generator.sample().shape())) {
      return true;
    }
    data.close();
    return false;
  }

  /** Answers requests with them. */
  ServedGenerator served(SavedRun saved, PluginRegistry registry) {
    long seed = Experiment.load(saved.run().config(), List.of(), registry).config().seed();
    Optional<GivenImages> images =
        data.filter(open -> generator.sample().isPaired())
            .map(open -> new GivenImages(open).checked(generator.sample()));
    return new ServedGenerator(generator, images, Depiction.of(generator, data, seed));
  }

  @Override
  public void close() {
    data.ifPresent(DataSource::close);
    generator.close();
  }
}
