package gan.experiment.schema;

import gan.core.spi.Schedule;
import gan.experiment.config.Key;
import gan.experiment.config.Part;
import gan.experiment.config.Range;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of values, by the type of the key that takes them. */
final class ValueSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<Class<?>> INTS = Set.of(int.class, Integer.class);
  private static final Set<Class<?>> LONGS = Set.of(long.class, Long.class);
  private static final Set<Class<?>> REALS = Set.of(double.class, Double.class);
  private static final Set<Class<?>> TRUTHS = Set.of(boolean.class, Boolean.class);
  private static final Set<Class<?>> TEXTS = Set.of(String.class, Path.class);

  private final Definitions definitions;

  ValueSchema(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * What may be written for a key.
   *
   * @param sections whether records below it may be incomplete
   */
  ObjectNode of(Key key, boolean sections) {
    ObjectNode schema = JSON.objectNode();
    if (!key.meaning().isEmpty()) {
      schema.put("description", key.meaning());
    }
    schema.setAll(of(key.type(), key.range(), sections));
    key.byDefault().ifPresent(text -> schema.set("default", DefaultValue.of(text, key.type())));
    return schema;
  }

  private ObjectNode of(Type type, Range range, boolean sections) {
    Class<?> raw = Key.raw(type);
    if (raw == Optional.class) {
      return orNothing(complete(Key.argument(type), range, sections));
    }
    if (raw == List.class) {
      ObjectNode list = JSON.objectNode().put("type", "array");
      list.set("items", complete(Key.argument(type), range, sections));
      return list;
    }
    if (raw == Part.class) {
      return definitions.anyOf(Key.raw(Key.argument(type)));
    }
    if (raw == Schedule.class) {
      return either(
          number("number", range), definitions.record(raw.asSubclass(Record.class), true));
    }
    return raw.isRecord()
        ? definitions.record(raw.asSubclass(Record.class), !sections)
        : scalar(raw, range);
  }

  /** A value that stands alone: where it is a part, nothing else can say of which type. */
  private ObjectNode complete(Type type, Range range, boolean sections) {
    ObjectNode schema = of(type, range, sections);
    if (Key.raw(type) == Part.class) {
      schema.putArray("required").add("type");
    }
    return schema;
  }

  /**
   * A value, or a reference to one: a keyword for numbers says nothing of text, nor the reverse.
   */
  private ObjectNode scalar(Class<?> type, Range range) {
    if (INTS.contains(type)) {
      return whole(range, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (LONGS.contains(type)) {
      return whole(range, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (REALS.contains(type)) {
      return number("number", range);
    }
    if (TRUTHS.contains(type)) {
      return orReference("boolean");
    }
    if (TEXTS.contains(type)) {
      return JSON.objectNode().put("type", "string");
    }
    if (type.isEnum()) {
      ObjectNode choices = JSON.objectNode();
      Key.choices(type).forEach(choices.putArray("enum")::add);
      return either(choices, definitions.elsewhere());
    }
    // No value can be read as it, so none is right.
    return JSON.objectNode().set("not", JSON.objectNode());
  }

  private static ObjectNode whole(Range range, long least, long most) {
    ObjectNode schema = number("integer", range);
    if (!schema.has("minimum") && !schema.has("exclusiveMinimum")) {
      schema.put("minimum", least);
    }
    return schema.has("maximum") ? schema : schema.put("maximum", most);
  }

  private static ObjectNode number(String type, Range range) {
    ObjectNode schema = orReference(type);
    if (Double.isFinite(range.above())) {
      schema.set("exclusiveMinimum", bound(range.above()));
    }
    if (Double.isFinite(range.min())) {
      schema.set("minimum", bound(range.min()));
    }
    if (Double.isFinite(range.max())) {
      schema.set("maximum", bound(range.max()));
    }
    return schema;
  }

  private static JsonNode bound(double number) {
    boolean isWhole = Math.rint(number) == number && Math.abs(number) < 1e15;
    return isWhole ? JSON.numberNode((long) number) : JSON.numberNode(number);
  }

  private static ObjectNode orReference(String type) {
    ObjectNode schema = JSON.objectNode();
    schema.putArray("type").add(type).add("string");
    return schema
        .put("pattern", Definitions.REFERENCE)
        .put("patternErrorMessage", "Expected " + type + ", or a reference such as ${env:NAME}.");
  }

  private static ObjectNode orNothing(ObjectNode schema) {
    JsonNode types = schema.get("type");
    if (types == null) {
      return either(schema, JSON.objectNode().put("type", "null"));
    }
    ObjectNode wider = JSON.objectNode();
    var all = wider.putArray("type");
    if (types.isArray()) {
      types.forEach(all::add);
    } else {
      all.add(types);
    }
    all.add("null");
    schema.remove("type");
    wider.setAll(schema);
    return wider;
  }

  private static ObjectNode either(ObjectNode one, ObjectNode other) {
    ObjectNode schema = JSON.objectNode();
    schema.putArray("anyOf").add(one).add(other);
    return schema;
  }
}
