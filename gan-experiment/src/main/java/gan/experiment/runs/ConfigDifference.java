package gan.experiment.runs;

import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import gan.experiment.FlatConfig;
import gan.experiment.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A key whose value is not the same in all of several configurations.
 *
 * @param key such as {@code training.batchSize}
 * @param values one for each run; empty where its configuration lacks the key
 */
public record ConfigDifference(String key, List<Optional<String>> values) {

  /** Copies the list. */
  public ConfigDifference {
    values = List.copyOf(values);
  }

  /**
   * The differences of several runs.
   *
   * @throws GanException with a problem for each configuration that cannot be read
   */
  static List<ConfigDifference> of(List<RunDirectory> runs) {
    List<FlatConfig> configs = read(runs);
    Set<String> keys = new LinkedHashSet<>();
    configs.forEach(config -> keys.addAll(config.values().keySet()));
    return keys.stream()
        .map(key -> new ConfigDifference(key, values(configs, key)))
        .filter(difference -> difference.values.stream().distinct().count() > 1)
        .toList();
  }

  private static List<Optional<String>> values(List<FlatConfig> configs, String key) {
    Function<FlatConfig, Optional<String>> value =
        config -> Optional.ofNullable(config.values().get(key));
    return configs.stream().map(value).toList();
  }

  private static List<FlatConfig> read(List<RunDirectory> runs) {
    List<FlatConfig> configs = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (RunDirectory run : runs) {
      try {
        configs.add(FlatConfig.of(YamlFile.read(run.config()), run.config().toString()));
      } catch (GanException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
    return configs;
  }
}
