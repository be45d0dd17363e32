package gan.experiment.report;

import gan.core.run.RunDirectory;
import gan.experiment.runs.JsonFile;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Places;
import gan.experiment.yaml.Problems;
import gan.experiment.yaml.YamlFile;
import gan.experiment.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value of a run's resolved configuration.
 *
 * @param key such as {@code training.steps} or {@code penalties[0].type}
 * @param value as the file has it; a list of single values on one line
 * @param origin where it came from: {@code default}, {@code --set} or a place in a file; empty if
 *     the run does not say
 */
record ConfigValue(String key, String value, String origin) {
  private static final String DEFAULT = "default";

  /** Whether nobody chose it. */
  boolean isDefault() {
    return origin.equals(DEFAULT);
  }

  /** All values of a run, in the order of its file. */
  static List<ConfigValue> of(RunDirectory run, Gaps gaps) {
    Map<String, Object> origins =
        gaps.read(run.origins(), Map.of(), () -> JsonFile.read(run.origins()));
    List<ConfigValue> values = new ArrayList<>();
    gaps.read(
        run.config(),
        List.of(),
        () -> {
          String text = YamlFile.read(run.config());
          Problems problems = new Problems();
          Node root = YamlReader.read(text, Places.ofFile(run.config().toString(), text), problems);
          problems.throwIfAny();
          add("", root, origins, values);
          return values;
        });
    return values;
  }

  private static void add(
      String key, Node node, Map<String, Object> origins, List<ConfigValue> values) {
    if (node instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (name, entry) ->
                  add(key.isEmpty() ? name : key + "." + name, entry.value(), origins, values));
    } else if (node instanceof Node.Sequence list && !isFlat(list)) {
      for (int i = 0; i < list.items().size(); i++) {
        add(key + "[" + i + "]", list.items().get(i), origins, values);
      }
    } else {
      values.add(new ConfigValue(key, text(node), origin(origins.get(key))));
    }
  }

  private static boolean isFlat(Node.Sequence list) {
    return list.items().stream().allMatch(Node.Scalar.class::isInstance);
  }

  private static String text(Node node) {
    if (node instanceof Node.Sequence list) {
      return list.items().stream()
          .map(ConfigValue::text)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return node instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  /** The columns of an argument say nothing that its name and value do not. */
  private static String origin(Object place) {
    return place == null ? "" : place.toString().replaceFirst("^(--set):[\\d:]+$", "$1");
  }
}
