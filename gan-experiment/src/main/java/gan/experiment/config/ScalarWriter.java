package gan.experiment.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes text so that every YAML reader, old or new, reads the same text back. */
final class ScalarWriter {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z./][A-Za-z0-9_./-]*");
  private static final Pattern SPECIAL =
      Pattern.compile("y|n|yes|no|on|off|true|false|null|\\.inf|\\.nan", Pattern.CASE_INSENSITIVE);

  private ScalarWriter() {}

  /** The text as it is where nothing could misread it, else in double quotes. */
  static String text(String text) {
    boolean plain =
        SAFE.matcher(text).matches()
            && !SPECIAL.matcher(text).matches()
            && !NumberReader.isNumber(text)
            && !text.startsWith("...");
    if (plain) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(character -> append(quoted, (char) character));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, char character) {
    if (character == '"' || character == '\\') {
      quoted.append('\\').append(character);
    } else if (character < ' '
        || (character >= 0x7F
            && !Character.isLetter(character)
            && !Character.isSurrogate(character))) {
      quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) character));
    } else {
      quoted.append(character);
    }
  }
}
