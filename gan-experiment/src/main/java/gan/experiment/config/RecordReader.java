package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.experiment.yaml.Composition;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Places;
import gan.experiment.yaml.Problems;
import gan.experiment.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a mapping as a record: every key known, none missing, defaults filled in. */
final class RecordReader {
  private final ValueReader values;
  private final Problems problems;
  private final Map<String, Location> origins;
  private final RecordBinder binder = new RecordBinder();

  RecordReader(ValueReader values, Problems problems, Map<String, Location> origins) {
    this.values = values;
    this.problems = problems;
    this.origins = origins;
  }

  /** The record; empty if a problem was found in its keys, its values or by its constructor. */
  <R extends Record> Optional<R> read(Class<R> type, Node.Mapping mapping, Section section) {
    List<Key> keys = Key.of(type);
    Set<String> meant = reportUnknown(keys, besides(type), mapping, section);
    ObjectNode complete = JsonNodeFactory.instance.objectNode();
    for (Key key : keys) {
      if (!meant.contains(key.name())) {
        value(key, mapping, section).ifPresent(value -> complete.set(key.name(), value));
      }
    }
    if (complete.size() < keys.size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(binder.bind(type, complete, section.path()));
    } catch (GanException e) {
      problems.add(e, section.place());
      return Optional.empty();
    }
  }

  /** The required keys of a record, or else its first, as a hint of what to write. */
  static String hint(Class<? extends Record> type) {
    List<Key> keys = Key.of(type);
    List<Key> required = keys.stream().filter(Key::isRequired).toList();
    return (required.isEmpty() ? keys.stream().limit(1) : required.stream())
        .map(key -> key.name() + ": …")
        .collect(Collectors.joining(", "));
  }

  private Optional<JsonNode> value(Key key, Node.Mapping mapping, Section section) {
    Node.Entry written = mapping.entries().get(key.name());
    if (written != null) {
      return values.read(section.slot(key, written.key()), key.type(), written.value());
    }
    Slot slot = section.slot(key, Places.DEFAULT);
    if (key.byDefault().isPresent()) {
      Node node = YamlReader.read(key.byDefault().get(), Places.ofDefault(), problems);
      return values.read(slot, key.type(), node);
    }
    if (key.isOptional()) {
      origins.put(slot.path(), Places.DEFAULT);
      return Optional.of(NullNode.getInstance());
    }
    problems.add(missing(key, section));
    return Optional.empty();
  }

  private static Problem missing(Key key, Section section) {
    Class<?> type = Key.raw(key.type());
    String value =
        type == Part.class
            ? "{type: …}"
            : type.isRecord() ? "{" + hint(type.asSubclass(Record.class)) + "}" : "…";
    return key.describe(
        Problem.of(
                ErrorCode.MISSING_KEY,
                "'" + key.name() + "' is missing" + section.label(),
                "add '" + key.name() + ": " + value + "'.")
            .at(section.place()));
  }

  /** What the top of a file may hold besides an experiment's own keys. */
  private static List<String> besides(Class<? extends Record> type) {
    return type == ExperimentConfig.class ? List.of(Composition.KEY) : List.of();
  }

  /** Reports unknown keys; returns the known ones that were probably meant. */
  private Set<String> reportUnknown(
      List<Key> keys, List<String> besides, Node.Mapping mapping, Section section) {
    List<String> names = keys.stream().map(Key::name).toList();
    List<String> known = new ArrayList<>(section.part().isEmpty() ? besides : List.of("type"));
    known.addAll(names);
    List<String> suggested = Stream.concat(besides.stream(), names.stream()).toList();
    Set<String> meant = new HashSet<>();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              if (!known.contains(name)) {
                UnknownKey unknown = UnknownKey.of(name, entry, suggested, mapping);
                unknown.meant().ifPresent(meant::add);
                problems.add(unknown.problem(section, known));
              }
            });
    meant.removeAll(mapping.entries().keySet());
    return meant;
  }
}
