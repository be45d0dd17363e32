package gan.experiment.describe;

import gan.core.spi.Schedule;
import gan.experiment.config.Key;
import gan.experiment.config.Part;
import gan.experiment.config.Range;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes YAML with every key of records: defaults as they are, something sensible for what must be
 * written, and what is only used when it is written behind {@code #}. Not thread-safe.
 */
final class Example {
  private static final String INDENT = "  ";
  private static final int WIDTH = 96;
  private static final int NUMBER = 64;
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class);
  private static final Set<Class<?>> REAL = Set.of(double.class, Double.class, Schedule.class);

  private final StringBuilder text = new StringBuilder();

  @Override
  public String toString() {
    return text.toString();
  }

  /** One line as it is. */
  Example line(String indent, String line) {
    text.append(indent).append(line).append('\n');
    return this;
  }

  /** The keys of a record, each under a comment that says what it does. */
  Example keys(Class<? extends Record> record, String indent) {
    for (Key key : Key.of(record)) {
      key(key, indent);
    }
    return this;
  }

  /** One key with all that stands below it. */
  Example key(Key key, String indent) {
    comment(key, indent);
    Optional<Class<? extends Record>> below = KeyTable.below(key);
    boolean isOff =
        key.byDefault().isEmpty()
            ? key.isOptional()
            : below.filter(Example::isOptional).isPresent();
    String start = isOff ? indent + "# " : indent;
    boolean isWhole = key.byDefault().isPresent() && !key.byDefault().get().equals("{}");
    if (below.isEmpty() || isWhole || Key.of(below.get()).isEmpty()) {
      return line(start, key.name() + ": " + value(key));
    }
    line(start, key.name() + ":");
    return isOff ? off(below.get(), start + INDENT) : keys(below.get(), indent + INDENT);
  }

  /** Whether nothing below needs to be written or has a default. */
  private static boolean isOptional(Class<? extends Record> record) {
    return Key.of(record).stream().allMatch(key -> key.isOptional() && key.byDefault().isEmpty());
  }

  /** Keys behind a {@code #}: those that are there once the key above them is, or else all. */
  private Example off(Class<? extends Record> record, String start) {
    boolean all = isOptional(record);
    for (Key key : Key.of(record)) {
      if (all || !key.isOptional()) {
        line(start, key.name() + ": " + value(key));
      }
    }
    return this;
  }

  private void comment(Key key, String indent) {
    KeyDescription description = KeyTable.of(key, "");
    List<String> sentences = new ArrayList<>(List.of(key.meaning()));
    if (!description.choices().isEmpty()) {
      sentences.add("One of " + description.takes() + ".");
    } else if (!description.range().isEmpty()) {
      String range = description.range();
      sentences.add(range.substring(0, 1).toUpperCase(Locale.ROOT) + range.substring(1) + ".");
    }
    if (key.isRequired()) {
      sentences.add("Required.");
    }
    sentences.remove("");
    for (String line : Wrapped.lines(String.join(" ", sentences), WIDTH - indent.length())) {
      line(indent, "# " + line);
    }
  }

  private static String value(Key key) {
    return key.byDefault().orElseGet(() -> placeholder(key.type(), key));
  }

  private static String placeholder(Type type, Key key) {
    Class<?> raw = Key.raw(type);
    if (raw == Optional.class) {
      return placeholder(Key.argument(type), key);
    }
    if (raw == List.class) {
      return "[" + placeholder(Key.argument(type), key) + "]";
    }
    if (raw == Part.class) {
      return "{type: …}";
    }
    if (raw == Path.class) {
      return "path/to/" + (key.name().equals("path") ? "files" : key.name());
    }
    if (WHOLE.contains(raw)) {
      return Long.toString((long) within(key.range(), NUMBER));
    }
    if (REAL.contains(raw)) {
      return Double.toString(within(key.range(), 1));
    }
    if (raw.isEnum()) {
      return Key.choices(raw).get(0);
    }
    if (raw.isRecord()) {
      return Key.of(raw.asSubclass(Record.class)).stream()
          .filter(Key::isRequired)
          .map(each -> each.name() + ": " + value(each))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return raw == String.class ? key.name() : "true";
  }

  private static double within(Range range, double number) {
    double bounded = Math.max(range.min(), Math.min(range.max(), number));
    return range.holds(bounded) ? bounded : range.above() + 1;
  }
}
