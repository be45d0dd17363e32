package gan.experiment.scaffold;

import gan.core.plugin.PartKind;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.DataSourceFactory;
import gan.experiment.RecognisedData;
import gan.experiment.config.CommentedYaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The data of a new experiment.
 *
 * @param factory the source
 * @param options what a path was recognised as; empty where only the source is known
 */
record ChosenData(DataSourceFactory<?> factory, Optional<? extends Record> options) {

  /**
   * A source by its name, or whatever recognises a path.
   *
   * @throws GanException if it is neither
   */
  static ChosenData of(String choice, PluginRegistry registry) {
    boolean isInstalled =
        registry.installed(PartKind.DATA_SOURCE).stream()
            .anyMatch(plugin -> plugin.name().equals(choice));
    boolean isPath = choice.contains("/") || choice.contains("\\") || Files.exists(Path.of(choice));
    if (!isInstalled && isPath) {
      RecognisedData<?> found = RecognisedData.find(Path.of(choice), registry);
      return new ChosenData(found.factory(), Optional.of(found.options()));
    }
    DataSourceFactory<?> factory = registry.find(PartKind.DATA_SOURCE, choice).factory();
    List<String> required = CommentedYaml.required(factory);
    if (!required.isEmpty()) {
      throw new GanException(
          Problem.of(
                  ErrorCode.BAD_ARGUMENT,
                  "the data source '" + choice + "' needs to know where the data is",
                  "give the path of the data with --data: what it holds is recognised.")
              .note("Keys without a default: " + String.join(", ", required) + "."));
    }
    return new ChosenData(factory, Optional.empty());
  }

  /** Whether opening it could fetch it: its source then has a key that forbids that. */
  boolean isFetched() {
    return Arrays.stream(factory.optionsType().getRecordComponents())
        .anyMatch(component -> component.getName().equals("offline"));
  }
}
