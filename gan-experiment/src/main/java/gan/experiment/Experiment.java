package gan.experiment;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import gan.core.game.Game;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import gan.core.spi.DataSource;
import gan.core.train.Trainer;
import gan.experiment.config.ExperimentConfig;
import gan.experiment.config.ExperimentYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An experiment, ready to run: {@code Experiment.load(path).run()}.
 *
 * <p>Everything that it does can be done without YAML too, with the constructors of the parts and
 * {@link Game} and {@link Trainer}.
 */
public final class Experiment {
  private final ExperimentYaml yaml;

  private Experiment(ExperimentYaml yaml) {
    this.yaml = yaml;
  }

  /** Reads an experiment that uses the parts on the module path or class path. */
  public static Experiment load(Path file) {
    return load(file, List.of(), PluginRegistry.load(List.of()));
  }

  /**
   * Reads an experiment.
   *
   * @param file YAML
   * @param overrides {@code key.path=value}, each set after the file was read
   * @param registry the installed parts
   * @throws GanException with everything that is wrong with the file
   */
  public static Experiment load(Path file, List<String> overrides, PluginRegistry registry) {
    return new Experiment(ExperimentYaml.load(file, overrides, new InstalledParts(registry)));
  }

  /**
   * Reads an experiment from a text.
   *
   * @param text YAML
   * @param name what problems call the text
   * @param overrides {@code key.path=value}, each set after the text was read
   * @param registry the installed parts
   * @throws GanException with everything that is wrong with the text
   */
  public static Experiment parse(
      String text, String name, List<String> overrides, PluginRegistry registry) {
    return new Experiment(
        ExperimentYaml.parse(text, name, overrides, new InstalledParts(registry)));
  }

  /** What it consists of. */
  public ExperimentConfig config() {
    return yaml.config();
  }

  /** The complete configuration, defaults and overrides included, as YAML that loads again. */
  public String resolved() {
    return yaml.resolved();
  }

  /**
   * Trains to the end, in a new run directory.
   *
   * @param watchers called besides the run's own listeners
   * @return the run
   * @throws GanException if the parts do not fit each other, the data is not what it says, or the
   *     training fails
   */
  public RunDirectory run(RunWatcher... watchers) {
    Recipe recipe = new Recipe(config());
    try (DataSource data = recipe.openData();
        Game game = recipe.start(data.sample())) {
      RunDirectory run = RunDirectory.create(config().output().directory(), config().name());
      write(run);
      Injector injector =
          Guice.createInjector(
              Stage.PRODUCTION, new ExperimentModule(config(), data, run, List.of(watchers)));
      injector.getInstance(Trainer.class).run(game, data);
      return run;
    }
  }

  private void write(RunDirectory run) {
    try {
      Files.writeString(run.config(), resolved());
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "'" + run.config() + "' cannot be written: " + e.getMessage(),
              "free space on the disk, or make the folder writable."),
          e);
    }
  }
}
