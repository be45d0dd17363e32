package gan.experiment.runs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of {@code metrics.jsonl}: what a step was like.
 *
 * @param step counted from 1
 * @param values by their names, in the order of the line; a loss may be NaN or infinite
 * @param protocol how a metric's value was measured; empty where the line does not say
 */
public record MetricRow(long step, Map<String, Double> values, String protocol) {
  /** The discriminator's loss. */
  public static final String DISCRIMINATOR_LOSS = "discriminatorLoss";

  /** The generator's loss. */
  public static final String GENERATOR_LOSS = "generatorLoss";

  /** D(x): what the discriminator makes of real samples, from 0 to 1. */
  public static final String REAL = "real";

  /** D(G(z)): what it makes of generated ones. */
  public static final String FAKE = "fake";

  /** How long the step took. */
  public static final String SECONDS = "seconds";

  private static final String STEP = "step";
  private static final List<String> NOT_FINITE = List.of("NaN", "Infinity", "-Infinity");

  /** Keeps the order. */
  public MetricRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A value, if the line has it. */
  public OptionalDouble value(String name) {
    Double value = values.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Reads a line; empty if it is not one object with a step. */
  static Optional<MetricRow> parse(String line) {
    try {
      JsonNode json = JsonMapper.shared().readTree(line);
      OptionalLong step = json.path(STEP).longValueOpt();
      if (step.isEmpty()) {
        return Optional.empty();
      }
      Map<String, Double> values = new LinkedHashMap<>();
      json.properties()
          .forEach(
              field ->
                  number(field.getValue()).ifPresent(value -> values.put(field.getKey(), value)));
      values.remove(STEP);
      return Optional.of(
          new MetricRow(step.getAsLong(), values, json.path("protocol").asString("")));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The last row among the last lines of a log. */
  static Optional<MetricRow> last(Tail tail) {
    for (int i = tail.lines().size() - 1; i >= 0; i--) {
      Optional<MetricRow> row = parse(tail.lines().get(i));
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  /** JSON has no number that is not finite: such a value is written as a string. */
  private static Optional<Double> number(JsonNode json) {
    if (json.isNumber()) {
      return Optional.of(json.doubleValue());
    }
    return json.stringValueOpt().filter(NOT_FINITE::contains).map(Double::valueOf);
  }
}
