package gan.experiment.report;

import java.util.regex.Pattern;

/** Hides what may be secret in addresses: a report is made to be passed on. */
final class Addresses {
  private static final Pattern USER = Pattern.compile("://[^/\\s?#]*@");
  private static final Pattern QUERY = Pattern.compile("(://[^\\s?]*)\\?[^\\s'\",\\]]+");

  private Addresses() {}

  /** A text whose addresses have no user, password or query. */
  static String shown(String text) {
    return text.contains("://")
        ? QUERY.matcher(USER.matcher(text).replaceAll("://***@")).replaceAll("$1?***")
        : text;
  }
}
