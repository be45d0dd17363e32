package gan.experiment.config;

import gan.core.spi.Schedule;
import gan.experiment.yaml.References;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes an experiment as YAML that reads back as an equal experiment. It refers to nothing: what
 * looks like a reference is escaped.
 */
public final class ResolvedYaml {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private ResolvedYaml() {}

  /** The whole experiment, defaults included, in the order of the records and in block style. */
  public static String of(ExperimentConfig config) {
    ResolvedYaml yaml = new ResolvedYaml();
    yaml.keys(config, "");
    return yaml.text.toString();
  }

  private void keys(Record record, String indent) {
    for (Key key : Key.of(record.getClass())) {
      Object value = key.value(record);
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(present -> entry(key.name(), present, indent));
      } else {
        entry(key.name(), value, indent);
      }
    }
  }

  private void entry(String name, Object value, String indent) {
    text.append(indent).append(name).append(':');
    if (isBlock(value)) {
      text.append('\n');
      block(value, indent + INDENT);
    } else {
      text.append(' ').append(inline(value)).append('\n');
    }
  }

  private void block(Object value, String indent) {
    if (value instanceof Part<?> part) {
      entry("type", part.factory().name(), indent);
      keys(part.options(), indent);
    } else if (value instanceof List<?> list) {
      list.forEach(item -> item(item, indent));
    } else {
      keys((Record) value, indent);
    }
  }

  /** An item's first key stands behind the hyphen, which takes the place of its indent. */
  private void item(Object item, String indent) {
    int start = text.length();
    if (isBlock(item)) {
      block(item, indent + INDENT);
      text.replace(start, start + indent.length() + INDENT.length(), indent + "- ");
    } else {
      text.append(indent).append("- ").append(inline(item)).append('\n');
    }
  }

  static boolean isBlock(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(ResolvedYaml::isBlock);
    }
    if (isConstant(value)) {
      return false;
    }
    return value instanceof Part<?> || (value instanceof Record record && !isEmpty(record));
  }

  private static boolean isEmpty(Record record) {
    return Key.of(record.getClass()).stream()
        .allMatch(key -> Optional.empty().equals(key.value(record)));
  }

  /** A schedule that never changes is written as the number that it is. */
  static boolean isConstant(Object value) {
    return value instanceof Schedule schedule
        && schedule.equals(Schedule.constant(schedule.from()));
  }

  /** A value that is no section, as it is written on one line. */
  static String inline(Object value) {
    if (isConstant(value)) {
      return Double.toString(((Schedule) value).from());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ResolvedYaml::inline).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Record) {
      return "{}";
    }
    if (value instanceof String || value instanceof Path) {
      return ScalarWriter.text(References.escaped(value.toString()));
    }
    return value instanceof Enum<?> constant
        ? ScalarWriter.text(ScalarReader.spelling(constant))
        : value.toString();
  }
}
