package gan.experiment.schema;

import gan.experiment.config.Key;
import gan.experiment.config.Part;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What must be written in an experiment that stands alone. One that builds on other files may leave
 * to them what it likes.
 */
final class Demands {
  private Demands() {}

  /**
   * The keys that a record cannot do without, and the same of each of them. These are patterns that
   * match one key each: editors offer the keys of {@code properties}, and would offer these twice.
   */
  static ObjectNode of(Class<? extends Record> record) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.set("required", RecordSchema.required(record));
    ObjectNode patterns = schema.putObject("patternProperties");
    for (Key key : Key.of(record)) {
      ArrayNode below = below(key);
      if (key.isRequired() && !below.isEmpty()) {
        patterns.putObject("^" + key.name() + "$").set("required", below);
      }
    }
    return schema;
  }

  private static ArrayNode below(Key key) {
    Class<?> type = Key.raw(key.type());
    if (type == Part.class) {
      return JsonNodeFactory.instance.arrayNode().add("type");
    }
    return type.isRecord()
        ? RecordSchema.required(type.asSubclass(Record.class))
        : JsonNodeFactory.instance.arrayNode();
  }
}
