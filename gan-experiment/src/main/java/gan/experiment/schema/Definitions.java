package gan.experiment.schema;

import gan.core.plugin.PartKind;
import gan.core.spi.NamedFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that others refer to, each made once and when it is first needed. */
final class Definitions {
  /** Text that stands for a value written elsewhere. */
  static final String REFERENCE = "\\$\\{.+\\}";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<PartKind<?>, List<NamedFactory<?>>> parts = new LinkedHashMap<>();
  private final Map<String, ObjectNode> schemas = new LinkedHashMap<>();
  private final Map<Class<?>, String> records = new HashMap<>();
  private final RecordSchema recordSchema = new RecordSchema(new ValueSchema(this));

  Definitions(List<? extends NamedFactory<?>> factories) {
    for (NamedFactory<?> factory : factories) {
      PartKind.all().stream()
          .filter(kind -> kind.service().isInstance(factory))
          .forEach(kind -> parts.computeIfAbsent(kind, each -> new ArrayList<>()).add(factory));
    }
  }

  /** Refers to the schema of any part of a kind, by the service that providers implement. */
  ObjectNode anyOf(Class<?> service) {
    PartKind<?> kind =
        PartKind.all().stream()
            .filter(candidate -> candidate.service() == service)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(service + " is no kind of part."));
    return refer(name(kind), () -> branches(kind));
  }

  /** Refers to the schema of a record. */
  ObjectNode record(Class<? extends Record> type, boolean complete) {
    return refer(name(type), () -> recordSchema.of(type, complete));
  }

  /** Refers to text that stands for a value written elsewhere. */
  ObjectNode elsewhere() {
    return refer(
        "reference",
        () ->
            JSON.objectNode()
                .put("title", "reference")
                .put("description", "A value that is written elsewhere, such as ${env:NAME}.")
                .put("type", "string")
                .put("pattern", REFERENCE));
  }

  /** All of them, in the order in which they were first needed. */
  ObjectNode all() {
    ObjectNode all = JSON.objectNode();
    schemas.forEach(all::set);
    return all;
  }

  private ObjectNode branches(PartKind<?> kind) {
    ArrayNode branches = JSON.arrayNode();
    for (NamedFactory<?> factory : parts.getOrDefault(kind, List.of())) {
      branches.add(refer(name(kind) + "." + factory.name(), () -> recordSchema.of(factory)));
    }
    ObjectNode schema = JSON.objectNode().put("type", "object");
    if (!branches.isEmpty()) {
      schema.set("anyOf", branches);
    }
    return schema;
  }

  private ObjectNode refer(String name, Supplier<ObjectNode> schema) {
    if (!schemas.containsKey(name)) {
      schemas.put(name, JSON.objectNode());
      schemas.put(name, schema.get());
    }
    return reference(name);
  }

  private static ObjectNode reference(String name) {
    return JSON.objectNode().put("$ref", "#/$defs/" + name);
  }

  private static String name(PartKind<?> kind) {
    return kind.singular().replace(' ', '-');
  }

  /** The simple name; of another class with the same one, the whole name. */
  private String name(Class<?> record) {
    return records.computeIfAbsent(
        record,
        type ->
            records.containsValue(type.getSimpleName()) ? type.getName() : type.getSimpleName());
  }
}
