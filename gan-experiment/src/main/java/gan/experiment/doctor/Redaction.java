package gan.experiment.doctor;

import gan.core.problem.Secrets;
import java.util.regex.Pattern;

/** Takes out of a text what nobody should send to strangers. */
final class Redaction {
  private static final String STARS = "***";

  /** A line of YAML, JSON or properties whose key says that its value is secret. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?im)^([\\s\"',{-]*[\\w.-]*(?:secret|token|passw|credential|api_?key|access_?key|auth)"
              + "[\\w.-]*[\"']?\\s*[:=]\\s*)(\\S.*)$");

  private Redaction() {}

  /** The value of a variable, or stars where its name says that it is secret. */
  static String value(String name, String value) {
    return Secrets.isNamedBy(name) ? STARS : Secrets.hidden(value);
  }

  /** A text of many lines; the user's home is written as {@code ~}. */
  static String text(String text, String home) {
    String hidden = LINE.matcher(Secrets.hidden(text)).replaceAll("$1" + STARS);
    return home.length() > 1 ? hidden.replace(home, "~") : hidden;
  }
}
