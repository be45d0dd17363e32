package gan.experiment.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill in, {@code %{name}}; Maven's own are left alone.
 *
 * @param text the text
 */
record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("%\\{([A-Za-z.]+)}");

  /** One that lies beside this class. */
  static Template read(String file) {
    try (InputStream stream = Template.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("There is no template " + file + ".");
      }
      return new Template(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with every place filled. */
  String fill(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              String value = values.get(place.group(1));
              if (value == null) {
                throw new IllegalStateException("Nothing is known for " + place.group() + ".");
              }
              return Matcher.quoteReplacement(value);
            });
  }
}
