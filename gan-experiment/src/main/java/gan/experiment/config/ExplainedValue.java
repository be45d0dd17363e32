package gan.experiment.config;

import gan.core.problem.Location;
import gan.core.problem.Secrets;
import gan.experiment.yaml.Places;
import java.util.List;
import java.util.Optional;

/**
 * One value of an experiment, and where it came from.
 *
 * @param key such as {@code training.steps} or {@code penalties[0].type}
 * @param value text, a number, a truth value or a list of them; empty if nothing was chosen
 * @param place where it was written; {@code default} if nowhere
 * @param variables the environment variables in it
 * @param isSecret whether one of them is, so that the value is to be shown nowhere
 */
public record ExplainedValue(
    String key, Optional<Object> value, Location place, List<String> variables, boolean isSecret) {
  static final String HIDDEN = "***";

  /** Copies the variables. */
  public ExplainedValue {
    variables = List.copyOf(variables);
  }

  /** As it would be written; stars for a secret. */
  public String text() {
    return isSecret
        ? HIDDEN
        : value.map(present -> Secrets.hidden(ResolvedYaml.inline(present))).orElse("(none)");
  }

  /** Such as {@code exp.yaml:4:3}, {@code --set #2}, {@code env NAME at exp.yaml:4:3}. */
  public String origin() {
    String written =
        place.file().equals(Places.OVERRIDE)
            ? Places.OVERRIDE + " #" + place.line()
            : (place + " " + place.trail()).stripTrailing();
    return variables.isEmpty() ? written : "env " + String.join(", ", variables) + " at " + written;
  }

  /** As a program reads it: text, a number, a truth value, a list of them, or null. */
  public Object json() {
    return isSecret ? HIDDEN : value.map(ExplainedValue::json).orElse(null);
  }

  private static Object json(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ExplainedValue::json).toList();
    }
    if (value instanceof Enum<?> constant) {
      return ScalarReader.spelling(constant);
    }
    return value instanceof Number || value instanceof Boolean
        ? value
        : Secrets.hidden(value.toString());
  }
}
