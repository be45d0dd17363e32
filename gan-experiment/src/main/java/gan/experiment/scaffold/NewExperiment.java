package gan.experiment.scaffold;

import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * An experiment that does not exist yet, as YAML with a comment on each line.
 *
 * @param name what runs are called
 * @param text the YAML
 */
public record NewExperiment(String name, String text) {
  static final long STEPS = 2000;

  /**
   * Writes what was chosen, and what fits it for the rest. Its data is opened, but nothing is
   * fetched for that.
   *
   * @throws GanException if something that was chosen is not installed, or cannot be played
   */
  public static NewExperiment of(ExperimentChoices choices, PluginRegistry registry) {
    return of(choices, List.of(), registry);
  }

  /**
   * The same with values of the data's own.
   *
   * @param overrides {@code data.key.path=value}
   */
  public static NewExperiment of(
      ExperimentChoices choices, List<String> overrides, PluginRegistry registry) {
    ChosenData data = ChosenData.of(choices.data().orElse("digits"), registry);
    String name = choices.name().orElseGet(() -> nameOf(choices.data(), data));
    choices.steps().ifPresent(steps -> checkSteps(steps.toString()));
    return new NewExperiment(
        name, new Draft(name, data, choices, registry).with(overrides).thatCanBePlayed());
  }

  /**
   * Writes the file.
   *
   * @throws GanException {@link ErrorCode#CANNOT_CREATE} if it exists or cannot be created
   */
  public void write(Path file) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw NewFolder.exists(file, "give another file, or another --name.");
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.CANNOT_CREATE,
              "cannot write '" + file + "': " + e,
              "give a file in a folder that can be written."),
          e);
    }
  }

  /** Refuses what is not a number of steps. */
  static void checkSteps(String steps) {
    if (!steps.matches("[1-9][0-9]{0,17}")) {
      throw new GanException(
          Problem.of(
              ErrorCode.BAD_ARGUMENT,
              "there is no training of '" + steps + "' steps",
              "write a whole number, 1 or more."));
    }
  }

  private static String nameOf(Optional<String> choice, ChosenData data) {
    if (data.options().isEmpty()) {
      return data.factory().name();
    }
    Path path = Path.of(choice.orElseThrow()).toAbsolutePath().normalize().getFileName();
    String file = path == null ? "" : path.toString().replaceFirst("\\..*", "");
    String clean = file.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    return clean.isEmpty() ? data.factory().name() : clean;
  }
}
