package gan.experiment.describe;

import gan.core.plugin.PartKind;
import gan.core.spi.Schedule;
import gan.experiment.config.Key;
import gan.experiment.config.Part;
import gan.experiment.config.Range;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes the keys of records. */
final class KeyTable {
  /** The type of numbers that may change while a player learns. */
  static final String SCHEDULE = "number or schedule";

  private static final Map<Class<?>, String> TYPES =
      Map.ofEntries(
          Map.entry(int.class, "whole number"),
          Map.entry(Integer.class, "whole number"),
          Map.entry(long.class, "whole number"),
          Map.entry(Long.class, "whole number"),
          Map.entry(double.class, "number"),
          Map.entry(Double.class, "number"),
          Map.entry(boolean.class, "true or false"),
          Map.entry(Boolean.class, "true or false"),
          Map.entry(String.class, "text"),
          Map.entry(Path.class, "path"),
          Map.entry(Schedule.class, SCHEDULE));

  private KeyTable() {}

  /**
   * The keys of a record, those of records in it below theirs.
   *
   * @param prefix what their paths begin with; empty, or ends with a dot
   */
  static List<KeyDescription> of(Class<? extends Record> record, String prefix) {
    List<KeyDescription> keys = new ArrayList<>();
    for (Key key : Key.of(record)) {
      KeyDescription description = of(key, prefix);
      keys.add(description);
      below(key).ifPresent(type -> keys.addAll(of(type, description.path() + ".")));
    }
    return keys;
  }

  static KeyDescription of(Key key, String prefix) {
    Class<?> value = value(key.type());
    return new KeyDescription(
        prefix + key.name(),
        type(key.type()),
        key.byDefault(),
        key.isRequired(),
        range(key.range()),
        value.isEnum() ? Key.choices(value) : List.of(),
        key.meaning());
  }

  /** The record whose keys stand below a key; a schedule's are the same everywhere. */
  static Optional<Class<? extends Record>> below(Key key) {
    Class<?> type =
        Key.raw(key.type()) == Optional.class
            ? Key.raw(Key.argument(key.type()))
            : Key.raw(key.type());
    return type.isRecord() && type != Part.class && type != Schedule.class
        ? Optional.of(type.asSubclass(Record.class))
        : Optional.empty();
  }

  /** The kind of part that a key takes, one or a list of them. */
  static Optional<PartKind<?>> kind(Type type) {
    Class<?> raw = Key.raw(type);
    if (raw == Optional.class || raw == List.class) {
      return kind(Key.argument(type));
    }
    Class<?> service = raw == Part.class ? Key.raw(Key.argument(type)) : Object.class;
    return PartKind.all().stream()
        .filter(kind -> kind.service() == service)
        .<PartKind<?>>map(kind -> kind)
        .findFirst();
  }

  /** Such as {@code 0 to 16} or {@code more than 0}; empty if any number is taken. */
  private static String range(Range range) {
    boolean isAbove = Double.isFinite(range.above()) && range.above() >= range.min();
    if (isAbove) {
      String most = Double.isFinite(range.max()) ? ", up to " + plain(range.max()) : "";
      return "more than " + plain(range.above()) + most;
    }
    if (Double.isFinite(range.min())) {
      return plain(range.min())
          + (Double.isFinite(range.max()) ? " to " + plain(range.max()) : " or more");
    }
    return Double.isFinite(range.max()) ? "up to " + plain(range.max()) : "";
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String type(Type type) {
    Class<?> raw = Key.raw(type);
    if (raw == Optional.class) {
      return type(Key.argument(type));
    }
    if (raw == List.class) {
      String item = type(Key.argument(type));
      return "list of " + kind(type).map(PartKind::plural).orElseGet(() -> plural(item));
    }
    if (raw == Part.class) {
      return kind(type).map(PartKind::singular).orElse("part");
    }
    return raw.isEnum() ? "choice" : TYPES.getOrDefault(raw, "keys");
  }

  private static String plural(String type) {
    return type.equals("true or false") || type.equals("keys") ? type : type + "s";
  }

  /** What a key takes one of, without lists and options around it. */
  private static Class<?> value(Type type) {
    Class<?> raw = Key.raw(type);
    return raw == Optional.class || raw == List.class ? value(Key.argument(type)) : raw;
  }
}
