package gan.core.problem;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides what may be secret in the addresses of a text: user, password and query. */
public final class Secrets {
  /** Without a way back: lines may have a million characters. */
  private static final Pattern USER = Pattern.compile("://([^/?#\\s@'\"]++)@");

  private static final Pattern QUERY =
      Pattern.compile("://[^\\s?'\"]{1,300}+\\?([^\\s'\",}\\]]*[^\\s'\",}\\].:;])");

  private static final Pattern NAME =
      Pattern.compile(
          "TOKEN|SECRET|CREDENTIAL|PASS(WORD|WD|PHRASE)|(^|_)(PASS|AUTH)(_|$)"
              + "|(^|_|API|ACCESS)KEYS?(_|$)",
          Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  /** Whether something of such a name, such as {@code API_TOKEN}, is a secret. */
  public static boolean isNamedBy(String name) {
    return NAME.matcher(name).find();
  }

  /** With three stars for each. */
  public static String hidden(String text) {
    return replaced(text, secret -> "***");
  }

  /** With a star for each character, so that all else stays in its column. */
  static String starred(String text) {
    return replaced(text, secret -> "*".repeat(secret.codePointCount(0, secret.length())));
  }

  private static String replaced(String text, UnaryOperator<String> cover) {
    // Most texts have no address, and some are megabytes.
    return text.contains("://") ? replaced(QUERY, replaced(USER, text, cover), cover) : text;
  }

  private static String replaced(Pattern secret, String text, UnaryOperator<String> cover) {
    return secret
        .matcher(text)
        .replaceAll(
            found -> {
              int start = found.start(1) - found.start();
              String all = found.group();
              return Matcher.quoteReplacement(
                  all.substring(0, start)
                      + cover.apply(found.group(1))
                      + all.substring(start + found.group(1).length()));
            });
  }
}
