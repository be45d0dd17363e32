package gan.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is legible on both grounds, light and dark, as WCAG 2.1 measures it (AA). */
class ColoursTest {
  private static final Pattern COLOUR = Pattern.compile("--(\\w+): #([0-9a-f]{6});");
  private static final List<String> GROUNDS = List.of("paper", "panel");
  private static final List<String> INKS =
      List.of("ink", "soft", "link", "good", "busy", "bad", "line0", "line1");

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void everyColourHasEnoughContrast(int scheme) throws IOException {
    Map<String, Integer> colours = colours(scheme);
    for (String ground : GROUNDS) {
      for (String ink : INKS) {
        assertThat(contrast(colours.get(ink), colours.get(ground)))
            .as(ink + " on " + ground)
            .isBetween(4.5, 21.0);
      }
    }
  }

  /** The first half of the style's colours is light, the second dark. */
  private static Map<String, Integer> colours(int scheme) throws IOException {
    try (var text = Page.class.getResourceAsStream("report.css")) {
      String style = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      int dark = style.indexOf("prefers-color-scheme: dark");
      assertThat(dark).isPositive();
      Matcher found =
          COLOUR.matcher(scheme == 0 ? style.substring(0, dark) : style.substring(dark));
      Map<String, Integer> colours = new LinkedHashMap<>();
      while (found.find()) {
        colours.put(found.group(1), Integer.valueOf(found.group(2), 16));
      }
      return colours;
    }
  }

  private static double contrast(int one, int other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 255)
        + 0.7152 * linear(colour >> 8 & 255)
        + 0.0722 * linear(colour & 255);
  }

  private static double linear(int level) {
    double share = level / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
