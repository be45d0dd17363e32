package gan.experiment.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One training of a sweep.
 *
 * @param number from 1; it stays the same when the sweep is extended
 * @param values the value of each axis by its key, YAML, in the order of the axes
 */
public record Trial(int number, Map<String, String> values) {

  /** Keeps the order. */
  public Trial {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The values as overrides {@code key=value}. */
  public List<String> overrides() {
    return values.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList();
  }

  /** For people: {@code seed=0 training.batchSize=64}. */
  public String label() {
    return overrides().stream().collect(Collectors.joining(" "));
  }

  /** What its files are called, such as {@code 0012}. */
  String fileName() {
    return String.format(Locale.ROOT, "%04d", number);
  }
}
