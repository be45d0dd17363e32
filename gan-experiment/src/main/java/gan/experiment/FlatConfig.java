package gan.experiment;

import gan.core.problem.GanException;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Places;
import gan.experiment.yaml.Problems;
import gan.experiment.yaml.YamlReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A resolved configuration as dotted keys and their values, to compare it with another.
 *
 * @param values such as {@code training.generatorOptimizer.beta1} to {@code 0.5}; items of lists
 *     are numbered from 0
 */
public record FlatConfig(Map<String, String> values) {

  /** Keeps the order. */
  public FlatConfig {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Reads the text of a {@code config.yaml}.
   *
   * @param yaml the text
   * @param name the file's name, for messages
   * @throws GanException if it is not YAML
   */
  public static FlatConfig of(String yaml, String name) {
    Problems problems = new Problems();
    Node node = YamlReader.read(yaml, Places.ofFile(name, yaml), problems);
    problems.throwIfAny();
    Map<String, String> values = new LinkedHashMap<>();
    flatten("", node, values);
    return new FlatConfig(values);
  }

  /** The values that differ; what one side lacks is {@code (none)} there. */
  public Map<String, Change> changesTo(FlatConfig other) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putAll(other.values);
    Map<String, Change> changes = new LinkedHashMap<>();
    for (String key : all.keySet()) {
      Change change =
          new Change(
              values.getOrDefault(key, Change.NONE), other.values.getOrDefault(key, Change.NONE));
      if (!change.before().equals(change.after())) {
        changes.put(key, change);
      }
    }
    return changes;
  }

  /**
   * What became of one value.
   *
   * @param before the old value
   * @param after the new one
   */
  public record Change(String before, String after) {
    static final String NONE = "(none)";

    @Override
    public String toString() {
      return before + " -> " + after;
    }
  }

  private static void flatten(String path, Node node, Map<String, String> into) {
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach((key, entry) -> flatten(under(path, key), entry.value(), into));
    } else if (node instanceof Node.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        flatten(under(path, Integer.toString(i)), list.items().get(i), into);
      }
    } else if (node instanceof Node.Scalar scalar) {
      into.put(path, scalar.text());
    }
  }

  private static String under(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
