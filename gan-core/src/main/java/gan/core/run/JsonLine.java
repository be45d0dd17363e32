package gan.core.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One JSON object on one line, its keys in the order in which they were put. */
final class JsonLine {
  private final Map<String, String> fields = new LinkedHashMap<>();

  JsonLine put(String key, long value) {
    fields.put(key, Long.toString(value));
    return this;
  }

  /** A number that is not finite has no JSON form: it is written as a string. */
  JsonLine put(String key, double value) {
    fields.put(
        key, Double.isFinite(value) ? Double.toString(value) : quote(Double.toString(value)));
    return this;
  }

  JsonLine put(String key, String value) {
    fields.put(key, quote(value));
    return this;
  }

  JsonLine put(String key, long[] values) {
    fields.put(
        key,
        Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining(", ", "[", "]")));
    return this;
  }

  JsonLine put(String key, List<String> values) {
    fields.put(
        key, values.stream().map(JsonLine::quote).collect(Collectors.joining(", ", "[", "]")));
    return this;
  }

  @Override
  public String toString() {
    return fields.entrySet().stream()
        .map(field -> quote(field.getKey()) + ": " + field.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
