package gan.experiment.schema;

import gan.core.spi.NamedFactory;
import gan.experiment.config.Key;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of mappings: of records, and of parts with the options of their type. */
final class RecordSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ValueSchema values;

  RecordSchema(ValueSchema values) {
    this.values = values;
  }

  /**
   * A mapping of a record's keys and no others.
   *
   * @param complete whether keys without a default must be there
   */
  ObjectNode of(Class<? extends Record> record, boolean complete) {
    ObjectNode schema = mapping(properties(record, JSON.objectNode(), !complete));
    ArrayNode required = required(record);
    if (complete && !required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }

  /**
   * A mapping of a part's name and options. Only where its type stands beside them do options
   * without a default have to be there: without it, they go over those of another file or of the
   * default part.
   */
  ObjectNode of(NamedFactory<?> factory) {
    ObjectNode properties = JSON.objectNode();
    properties.set(
        "type", JSON.objectNode().put("const", factory.name()).put("description", text(factory)));
    properties(factory.optionsType(), properties, false);
    ObjectNode schema =
        JSON.objectNode().put("title", factory.name()).put("description", text(factory));
    schema.setAll(mapping(properties));
    ArrayNode required = required(factory.optionsType());
    if (!required.isEmpty()) {
      schema.set("dependentRequired", JSON.objectNode().set("type", required));
    }
    return schema;
  }

  /** The keys that have no default. */
  static ArrayNode required(Class<? extends Record> record) {
    ArrayNode names = JSON.arrayNode();
    Key.of(record).stream().filter(Key::isRequired).map(Key::name).forEach(names::add);
    return names;
  }

  private ObjectNode properties(
      Class<? extends Record> record, ObjectNode properties, boolean sections) {
    for (Key key : Key.of(record)) {
      properties.set(key.name(), values.of(key, sections));
    }
    return properties;
  }

  private static ObjectNode mapping(ObjectNode properties) {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    schema.set("properties", properties);
    return schema.put("additionalProperties", false);
  }

  private static String text(NamedFactory<?> factory) {
    StringBuilder text = new StringBuilder(factory.description());
    for (String more : List.of(factory.formula(), String.join("\n", factory.papers()))) {
      if (!more.isEmpty()) {
        text.append("\n\n").append(more);
      }
    }
    return text.toString();
  }
}
