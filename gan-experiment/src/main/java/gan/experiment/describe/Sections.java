package gan.experiment.describe;

import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.experiment.config.ExperimentConfig;
import gan.experiment.config.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of an experiment, as far as they do not depend on what is installed. */
final class Sections {
  private Sections() {}

  static List<Key> top() {
    return Key.of(ExperimentConfig.class);
  }

  /** The paths of all keys. */
  static List<String> paths() {
    return KeyTable.of(ExperimentConfig.class, "").stream().map(KeyDescription::path).toList();
  }

  /** The key of a path. */
  static Optional<SectionDescription> find(String path, PluginRegistry registry) {
    List<Key> keys = top();
    String prefix = "";
    String[] names = path.split("\\.", -1);
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      Optional<Key> key = keys.stream().filter(each -> each.name().equals(name)).findFirst();
      if (key.isEmpty() || i == names.length - 1) {
        String parent = prefix;
        return key.map(found -> describe(found, parent, registry));
      }
      keys = KeyTable.below(key.get()).map(Key::of).orElse(List.of());
      prefix += name + ".";
    }
    return Optional.empty();
  }

  static SectionDescription describe(Key key, String prefix, PluginRegistry registry) {
    Optional<PartKind<?>> kind = KeyTable.kind(key.type());
    return new SectionDescription(
        KeyTable.of(key, prefix),
        KeyTable.below(key)
            .map(type -> KeyTable.of(type, prefix + key.name() + "."))
            .orElse(List.of()),
        kind,
        kind.map(each -> registry.installed(each).stream().map(Plugin::name).distinct().toList())
            .orElse(List.of()),
        kind.isPresent() ? "" : example(key, prefix));
  }

  /** The keys down to the first one that takes a part of the kind. */
  static List<Key> place(PartKind<?> kind) {
    return place(kind, top())
        .orElseThrow(() -> new IllegalStateException("No key takes " + kind.plural() + "."));
  }

  private static Optional<List<Key>> place(PartKind<?> kind, List<Key> keys) {
    for (Key key : keys) {
      if (KeyTable.kind(key.type()).equals(Optional.of(kind))) {
        return Optional.of(List.of(key));
      }
      Optional<List<Key>> below = KeyTable.below(key).flatMap(type -> place(kind, Key.of(type)));
      if (below.isPresent()) {
        List<Key> path = new ArrayList<>(List.of(key));
        path.addAll(below.get());
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private static String example(Key key, String prefix) {
    Example example = new Example();
    String indent = "";
    for (String parent : prefix.isEmpty() ? List.<String>of() : List.of(prefix.split("\\."))) {
      example.line(indent, parent + ":");
      indent += "  ";
    }
    return example.key(key, indent).toString();
  }
}
