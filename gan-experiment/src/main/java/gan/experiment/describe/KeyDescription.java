package gan.experiment.describe;

import java.util.List;
import java.util.Optional;

/**
 * One key of an experiment, or one option of a part.
 *
 * @param path the keys down to it, joined with dots
 * @param type what its value is, such as {@code whole number}
 * @param byDefault the default as it would be written; empty if there is none
 * @param required whether it must be written
 * @param range the numbers that it takes, such as {@code 1 or more}; empty if any, or if it takes
 *     none
 * @param choices what it can be, where that is a list of names
 * @param meaning what it does
 */
public record KeyDescription(
    String path,
    String type,
    Optional<String> byDefault,
    boolean required,
    String range,
    List<String> choices,
    String meaning) {

  /** Copies the choices. */
  public KeyDescription {
    choices = List.copyOf(choices);
  }

  /** The range or the choices; empty if everything of the type is taken. */
  public String takes() {
    return choices.isEmpty() ? range : String.join(", ", choices);
  }

  /** The default, {@code required}, or {@code none} where nothing is used without a value. */
  public String standard() {
    return byDefault.orElse(required ? "required" : "none");
  }
}
