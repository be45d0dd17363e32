package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.core.spi.Schedule;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Problems;
import gan.experiment.yaml.Shown;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.POJONode;

/**
 * Reads what was written for one slot as the slot's type, and notes where it came from. Whatever is
 * wrong is added to the problems, and reading goes on.
 */
final class ValueReader {
  private final Problems problems;
  private final Map<String, Location> origins;
  private final RecordReader records;
  private final PartReader parts;

  ValueReader(Parts parts, Problems problems, Map<String, Location> origins) {
    this.problems = problems;
    this.origins = origins;
    this.records = new RecordReader(this, problems, origins);
    this.parts = new PartReader(parts, records, problems, origins);
  }

  /** Reads the whole configuration; empty if a problem was found in it. */
  <R extends Record> Optional<R> read(Class<R> type, Node.Mapping root) {
    return records.read(type, root, Section.root(root.location()));
  }

  /** The value as JSON; empty if a problem was found in it. */
  Optional<JsonNode> read(Slot slot, Type type, Node node) {
    if (node instanceof Node.Refused) {
      return Optional.empty();
    }
    Class<?> raw = Key.raw(type);
    boolean isNull = node instanceof Node.Scalar scalar && scalar.isNull();
    if (raw == Optional.class) {
      return isNull ? absent(slot, node) : read(slot, Key.argument(type), node);
    }
    if (isNull) {
      problems.add(noValue(slot, raw, node));
      return Optional.empty();
    }
    if (raw == List.class) {
      return list(slot, Key.argument(type), node);
    }
    if (raw == Part.class) {
      return parts.read(slot, Key.raw(Key.argument(type)), node).map(POJONode::new);
    }
    if (raw == Schedule.class && !(node instanceof Node.Mapping)) {
      return schedule(slot, node);
    }
    return raw.isRecord()
        ? section(slot, raw.asSubclass(Record.class), node)
        : scalar(slot, raw, node);
  }

  private Optional<JsonNode> absent(Slot slot, Node node) {
    origins.put(slot.path(), node.location());
    return Optional.of(NullNode.getInstance());
  }

  private Optional<JsonNode> list(Slot slot, Type item, Node node) {
    if (!(node instanceof Node.Sequence sequence)) {
      String value = node instanceof Node.Scalar scalar ? Shown.plain(scalar.text()) : "…";
      String fix = "write '" + slot.key().name() + ": [" + value + "]'.";
      problems.add(wrongShape(slot, "a list", node, fix));
      return Optional.empty();
    }
    origins.put(slot.path(), node.location());
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    int index = 0;
    for (Node value : sequence.items()) {
      read(slot.item(index++, value.location()), item, value).ifPresent(array::add);
    }
    return array.size() == index ? Optional.of(array) : Optional.empty();
  }

  /** A plain number is a schedule that never changes. */
  private Optional<JsonNode> schedule(Slot slot, Node node) {
    if (!(node instanceof Node.Scalar)) {
      String fix = "write a number, or {shape: linear, from: 2e-4, to: 0, steps: 10000}.";
      problems.add(wrongShape(slot, "a number or a schedule", node, fix));
      return Optional.empty();
    }
    return scalar(slot, double.class, node)
        .map(number -> new POJONode(Schedule.constant(number.asDouble())));
  }

  private Optional<JsonNode> section(Slot slot, Class<? extends Record> type, Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      String fix =
          "write the keys below it, or '"
              + slot.key().name()
              + ": {"
              + RecordReader.hint(type)
              + "}'.";
      problems.add(wrongShape(slot, "a mapping", node, fix));
      return Optional.empty();
    }
    return records.read(type, mapping, Section.of(slot)).map(POJONode::new);
  }

  private Optional<JsonNode> scalar(Slot slot, Class<?> type, Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      String expected = ScalarReader.expected(type);
      problems.add(wrongShape(slot, expected, node, "write " + expected + "."));
      return Optional.empty();
    }
    origins.put(slot.path(), node.location());
    try {
      return Optional.of(ScalarReader.read(slot, type, scalar));
    } catch (GanException e) {
      problems.add(e, node.location());
      return Optional.empty();
    }
  }

  private static Problem noValue(Slot slot, Class<?> type, Node node) {
    String rest = slot.key().isRequired() ? "." : ", or delete the key for its default.";
    String expected =
        type == List.class
            ? "a list"
            : type == Part.class || type.isRecord() ? "its keys" : ScalarReader.expected(type);
    return slot.problem(ErrorCode.MISSING_KEY, "has no value", "write " + expected + rest)
        .at(node.location());
  }

  static Problem wrongShape(Slot slot, String expected, Node node, String fix) {
    return slot.problem(
            ErrorCode.WRONG_TYPE, "must be " + expected + ", not " + ScalarReader.got(node), fix)
        .at(node.location())
        .suggest("expected " + expected);
  }
}
