package gan.data.download;

import java.net.URI;

/** Addresses as they may be printed. */
public final class Redaction {
  private static final String HIDDEN = "***";

  private Redaction() {}

  /** An address with user, password and query hidden: these may be secret. */
  public static String of(URI address) {
    String text = address.getScheme() + "://";
    if (address.getRawUserInfo() != null) {
      text += HIDDEN + "@";
    }
    text += address.getHost() == null ? "" : address.getHost();
    if (address.getPort() >= 0) {
      text += ":" + address.getPort();
    }
    text += address.getRawPath() == null ? "" : address.getRawPath();
    return address.getRawQuery() == null ? text : text + "?" + HIDDEN;
  }
}
