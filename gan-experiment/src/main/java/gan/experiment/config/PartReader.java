package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.core.spi.NamedFactory;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Places;
import gan.experiment.yaml.Problems;
import gan.experiment.yaml.Shown;
import gan.experiment.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code {type: name, options…}}: finds the part, and reads its options beside its name. */
final class PartReader {
  private static final String TYPE = "type";
  private static final List<String> KNOWN = List.of(TYPE, "and the options of its type");

  private final Parts parts;
  private final RecordReader records;
  private final Problems problems;
  private final Map<String, Location> origins;

  PartReader(Parts parts, RecordReader records, Problems problems, Map<String, Location> origins) {
    this.parts = parts;
    this.records = records;
    this.problems = problems;
    this.origins = origins;
  }

  /** The part; empty if a problem was found. */
  Optional<Part<?>> read(Slot slot, Class<?> role, Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      String name = node instanceof Node.Scalar scalar ? Shown.plain(scalar.text()) : "…";
      String fix = "write '" + slot.key().name() + ": {type: " + name + "}'.";
      problems.add(ValueReader.wrongShape(slot, "a mapping with 'type'", node, fix));
      return Optional.empty();
    }
    Node.Mapping complete = withDefault(slot, mapping);
    Node.Entry type = complete.entries().get(TYPE);
    if (type == null) {
      problems.add(noType(slot, mapping));
      return Optional.empty();
    }
    return name(slot, type.value())
        .flatMap(name -> find(role, name))
        .flatMap(factory -> part(slot, factory, type.value().location(), complete));
  }

  /** Options without a type go over the default part, where the key has one. */
  private Node.Mapping withDefault(Slot slot, Node.Mapping written) {
    Optional<String> byDefault = slot.key().byDefault();
    if (byDefault.isEmpty()
        || written.entries().containsKey(TYPE)
        || misspelled(written).isPresent()) {
      return written;
    }
    Node.Mapping merged =
        (Node.Mapping) YamlReader.read(byDefault.get(), Places.ofDefault(), problems);
    for (Map.Entry<String, Node.Entry> option : written.entries().entrySet()) {
      merged = merged.with(option.getKey(), option.getValue());
    }
    return new Node.Mapping(written.location(), merged.entries());
  }

  private static Optional<UnknownKey> misspelled(Node.Mapping written) {
    return written.entries().entrySet().stream()
        .map(key -> UnknownKey.of(key.getKey(), key.getValue(), List.of(TYPE), written))
        .filter(key -> key.meant().isPresent())
        .findFirst();
  }

  private Optional<Node.Scalar> name(Slot slot, Node value) {
    if (value instanceof Node.Scalar scalar && !scalar.isNull()) {
      origins.put(slot.path() + "." + TYPE, scalar.location());
      return Optional.of(scalar);
    }
    if (!(value instanceof Node.Refused)) {
      String fix = "write the name of an installed part.";
      problems.add(
          value instanceof Node.Scalar
              ? slot.problem(ErrorCode.MISSING_KEY, "has a 'type' without a value", fix)
                  .at(value.location())
              : ValueReader.wrongShape(slot, "a mapping whose 'type' is a name", value, fix));
    }
    return Optional.empty();
  }

  private Optional<NamedFactory<?>> find(Class<?> role, Node.Scalar name) {
    try {
      return Optional.of(parts.find(role(role), Shown.plain(name.text())));
    } catch (GanException e) {
      problems.add(e, name.location());
      return Optional.empty();
    }
  }

  private Optional<Part<?>> part(
      Slot slot, NamedFactory<?> factory, Location place, Node.Mapping mapping) {
    Map<String, Node.Entry> options = new LinkedHashMap<>(mapping.entries());
    options.remove(TYPE);
    return records
        .read(
            factory.optionsType(),
            new Node.Mapping(mapping.location(), options),
            new Section(slot.path(), place, factory.name()))
        .map(bound -> new Part<>(factory, bound, place));
  }

  private static Problem noType(Slot slot, Node.Mapping mapping) {
    Optional<UnknownKey> misspelled = misspelled(mapping);
    if (misspelled.isPresent()) {
      return misspelled.get().problem(Section.of(slot), KNOWN);
    }
    Problem missing =
        Problem.of(
                ErrorCode.MISSING_KEY,
                "'type' is missing in '" + slot.path() + "'",
                "add 'type: …' with the name of an installed part.")
            .at(slot.place());
    return slot.key().describe(missing);
  }

  @SuppressWarnings("unchecked")
  static Class<? extends NamedFactory<?>> role(Class<?> type) {
    return (Class<? extends NamedFactory<?>>) type.asSubclass(NamedFactory.class);
  }
}
