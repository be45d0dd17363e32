package gan.experiment.json;

import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON that commands print, indented, so that people can read it too. */
public final class JsonText {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonText() {}

  /**
   * The text of a value, without a line break at its end. A number that is not finite becomes a
   * string.
   *
   * @param value a {@link Map} with text as keys, a list, text, a number, a boolean or null, in one
   *     another as needed
   */
  public static String of(Object value) {
    return JSON.writeValueAsString(value);
  }
}
