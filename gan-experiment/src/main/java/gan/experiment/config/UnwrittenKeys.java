package gan.experiment.config;

import gan.core.problem.GanException;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Places;
import gan.experiment.yaml.Problems;
import gan.experiment.yaml.YamlReader;
import java.lang.reflect.Type;
import java.util.Optional;

/**
 * The defaults of keys that an experiment does not write.
 *
 * @param root what it writes
 * @param parts the installed parts
 */
record UnwrittenKeys(Node.Mapping root, Parts parts) {

  /** The default of a dotted key that takes a single value, as it would be written. */
  Optional<String> byDefault(String path) {
    Optional<Class<? extends Record>> type = Optional.of(ExperimentConfig.class);
    Node node = root;
    String[] keys = path.split("\\.", -1);
    for (int i = 0; i < keys.length && type.isPresent(); i++) {
      String name = keys[i];
      Optional<Key> key =
          Key.of(type.get()).stream().filter(known -> known.name().equals(name)).findFirst();
      if (i == keys.length - 1) {
        return key.flatMap(Key::byDefault).filter(text -> !text.matches("(?s)[\\[{].*"));
      }
      Node below = below(node, name);
      type = key.flatMap(known -> record(known, below));
      node = below;
    }
    return Optional.empty();
  }

  /** What is written for a key; an empty mapping for nothing. */
  private static Node below(Node node, String key) {
    Node.Mapping nothing = (Node.Mapping) read("{}");
    return node instanceof Node.Mapping mapping && mapping.entries().containsKey(key)
        ? mapping.entries().get(key).value()
        : nothing;
  }

  private Optional<Class<? extends Record>> record(Key key, Node written) {
    Type type = key.isOptional() ? Key.argument(key.type()) : key.type();
    Class<?> raw = Key.raw(type);
    if (raw == Part.class) {
      return part(Key.raw(Key.argument(type)), name(written).or(() -> name(key)));
    }
    return raw.isRecord() ? Optional.of(raw.asSubclass(Record.class)) : Optional.empty();
  }

  private static Optional<String> name(Key key) {
    return key.byDefault().flatMap(text -> name(read(text)));
  }

  private static Optional<String> name(Node part) {
    return below(part, "type") instanceof Node.Scalar type
        ? Optional.of(type.text())
        : Optional.empty();
  }

  private Optional<Class<? extends Record>> part(Class<?> role, Optional<String> name) {
    try {
      return name.map(known -> parts.find(PartReader.role(role), known).optionsType());
    } catch (GanException e) {
      return Optional.empty();
    }
  }

  private static Node read(String text) {
    return YamlReader.read(text, Places.ofDefault(), new Problems());
  }
}
