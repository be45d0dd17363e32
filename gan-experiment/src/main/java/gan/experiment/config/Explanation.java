package gan.experiment.config;

import gan.core.problem.Location;
import gan.core.spi.Schedule;
import gan.experiment.yaml.Places;
import gan.experiment.yaml.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells of each value of an experiment where it came from. */
final class Explanation {
  private final Map<String, Location> origins;
  private final Resolution resolution;
  private final List<ExplainedValue> values = new ArrayList<>();

  private Explanation(Map<String, Location> origins, Resolution resolution) {
    this.origins = origins;
    this.resolution = resolution;
  }

  /**
   * All values, in the order of the records.
   *
   * @param origins where each was written
   * @param resolution says which environment variables are in what was written
   */
  static List<ExplainedValue> of(
      ExperimentConfig config, Map<String, Location> origins, Resolution resolution) {
    Explanation explanation = new Explanation(origins, resolution);
    explanation.keys("", config);
    return explanation.values;
  }

  private void keys(String path, Record record) {
    for (Key key : Key.of(record.getClass())) {
      value(path.isEmpty() ? key.name() : path + "." + key.name(), key.value(record));
    }
  }

  private void value(String path, Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(
          present -> value(path, present), () -> add(path, Optional.empty(), List.of(path)));
    } else if (value instanceof Part<?> part) {
      add(path + ".type", Optional.of(part.factory().name()), List.of(path + ".type"));
      keys(path, part.options());
    } else if (value instanceof List<?> list) {
      list(path, list);
    } else if (value instanceof Schedule schedule && ResolvedYaml.isConstant(schedule)) {
      add(path, Optional.of(schedule.from()), List.of(path, path + ".from"));
    } else if (value instanceof Record record) {
      keys(path, record);
    } else {
      add(path, Optional.of(value), List.of(path));
    }
  }

  private void list(String path, List<?> list) {
    boolean isFlat = list.stream().noneMatch(Record.class::isInstance);
    List<String> items = new ArrayList<>(List.of(path));
    for (int i = 0; i < list.size(); i++) {
      items.add(path + "[" + i + "]");
      if (!isFlat) {
        value(path + "[" + i + "]", list.get(i));
      }
    }
    if (isFlat) {
      add(path, Optional.of(list), items);
    }
  }

  /** The first of the keys that has an origin says where; all say which variables are in it. */
  private void add(String path, Optional<?> value, List<String> keys) {
    Location place = Places.DEFAULT;
    Set<String> used = new LinkedHashSet<>();
    for (String key : keys) {
      Location origin = origins.getOrDefault(key, Places.DEFAULT);
      place = place.equals(Places.DEFAULT) ? origin : place;
      used.addAll(resolution.variables().getOrDefault(origin, List.of()));
    }
    boolean isSecret = used.stream().anyMatch(resolution.secrets()::contains);
    values.add(
        new ExplainedValue(
            path, value.map(Object.class::cast), place, List.copyOf(used), isSecret));
  }
}
