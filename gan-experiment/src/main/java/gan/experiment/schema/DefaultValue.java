package gan.experiment.schema;

import gan.core.problem.GanException;
import gan.core.spi.Schedule;
import gan.experiment.config.Key;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Places;
import gan.experiment.yaml.Problems;
import gan.experiment.yaml.YamlReader;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Defaults, which options write as YAML, as JSON of the type that they are read as. */
final class DefaultValue {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<Class<?>> NUMBERS =
      Set.of(
          int.class,
          Integer.class,
          long.class,
          Long.class,
          double.class,
          Double.class,
          Schedule.class);

  private DefaultValue() {}

  /** The default as JSON; as text if it cannot be read, which is said where it is used. */
  static JsonNode of(String text, Type type) {
    try {
      return of(YamlReader.read(text, Places.ofDefault(), new Problems()), type);
    } catch (GanException | NumberFormatException e) {
      return JSON.stringNode(text);
    }
  }

  private static JsonNode of(Node node, Type type) {
    Class<?> raw = Key.raw(type);
    if (raw == Optional.class) {
      return of(node, Key.argument(type));
    }
    if (node instanceof Node.Sequence list) {
      ArrayNode array = JSON.arrayNode();
      Type item = raw == List.class ? Key.argument(type) : Object.class;
      list.items().forEach(each -> array.add(of(each, item)));
      return array;
    }
    if (node instanceof Node.Mapping mapping) {
      ObjectNode object = JSON.objectNode();
      mapping
          .entries()
          .forEach((name, entry) -> object.set(name, of(entry.value(), keyType(raw, name))));
      return object;
    }
    return scalar(((Node.Scalar) node).text(), raw);
  }

  private static JsonNode scalar(String text, Class<?> type) {
    if (NUMBERS.contains(type)) {
      return JSON.numberNode(new BigDecimal(text));
    }
    boolean isTruth = type == boolean.class || type == Boolean.class;
    return isTruth ? JSON.booleanNode(Boolean.parseBoolean(text)) : JSON.stringNode(text);
  }

  private static Type keyType(Class<?> record, String name) {
    return record.isRecord()
        ? Key.of(record.asSubclass(Record.class)).stream()
            .filter(key -> key.name().equals(name))
            .<Type>map(Key::type)
            .findFirst()
            .orElse(Object.class)
        : Object.class;
  }
}
