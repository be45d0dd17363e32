package gan.experiment.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parameters of a request, each at most once.
 *
 * @param values by name
 */
record Query(Map<String, String> values) {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,40}(\\.\\d{1,40})?([eE][-+]?\\d{1,3})?");

  /**
   * Reads what stands behind the question mark.
   *
   * @param text undecoded; null if there is none
   * @param known the names that mean something
   * @throws Refusal if another name is there, or one twice
   */
  static Query parse(String text, Set<String> known) {
    Map<String, String> values = new LinkedHashMap<>();
    if (text != null && !text.isEmpty()) {
      for (String pair : text.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        if (!known.contains(name)) {
          throw Refusal.bad("There is no parameter " + Refusal.quoted(name) + " here.");
        }
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        if (values.put(name, value) != null) {
          throw Refusal.bad("The parameter '" + name + "' is there twice.");
        }
      }
    }
    return new Query(values);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.bad(Refusal.quoted(text) + " is not encoded as in addresses.");
    }
  }

  /** The text of a parameter. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A whole number. */
  long whole(String name, long otherwise, long low, long high) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      long value = WHOLE.matcher(text.get()).matches() ? Long.parseLong(text.get()) : low - 1;
      if (WHOLE.matcher(text.get()).matches() && value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Too large for any range: refused as what lies outside.
    }
    throw Refusal.bad(
        "'"
            + name
            + "' is "
            + Refusal.quoted(text.get())
            + ", not a whole number from "
            + low
            + " to "
            + high
            + ".");
  }

  /** A finite number. */
  float number(String name, float otherwise, float low, float high) {
    return text(name).map(text -> number(name, text, low, high)).orElse(otherwise);
  }

  /**
   * Finite numbers between commas.
   *
   * @param count how many there must be
   */
  Optional<float[]> numbers(String name, int count) {
    return text(name).map(text -> numbers(name, text, count));
  }

  private static float[] numbers(String name, String text, int count) {
    String[] parts = text.isEmpty() ? new String[0] : text.split(",", -1);
    if (parts.length != count) {
      throw Refusal.bad(
          "'"
              + name
              + "' has "
              + parts.length
              + " numbers, and latent vectors have "
              + count
              + ".");
    }
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = number(name, parts[i], -Float.MAX_VALUE, Float.MAX_VALUE);
    }
    return numbers;
  }

  private static float number(String name, String text, float low, float high) {
    float value = NUMBER.matcher(text).matches() ? Float.parseFloat(text) : Float.NaN;
    if (value >= low && value <= high) {
      return value;
    }
    String range = high == Float.MAX_VALUE ? "" : " from " + low + " to " + high;
    throw Refusal.bad(
        "'" + name + "' has " + Refusal.quoted(text) + ", not a number" + range + ".");
  }
}
