package gan.data.download;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.net.URI;

/** A folder of a server that has published files under their own names. */
public record Mirror(URI folder) {

  /**
   * Reads the option {@code mirror}.
   *
   * @throws GanException if it is no address that may be asked
   */
  public static Mirror parse(String text) {
    URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException e) {
      // Neither the text nor the cause is shown: both may hold a password.
      throw new GanException(refusal("'mirror' is not an address"));
    }
    if (!Web.isSafe(address)) {
      throw new GanException(
          refusal("'mirror' is '" + Redaction.of(address) + "', which is not https"));
    }
    return new Mirror(address);
  }

  private static Problem refusal(String message) {
    return Problem.of(
        ErrorCode.INVALID_VALUE,
        message,
        "write the https address of the folder that has the files.");
  }

  /** The address of a file; what follows the folder's path, such as a token, follows the file's. */
  public URI file(String name) {
    String path = folder.getRawPath().replaceFirst("/*$", "/" + name);
    String query = folder.getRawQuery() == null ? "" : "?" + folder.getRawQuery();
    return URI.create(folder.getScheme() + "://" + folder.getRawAuthority() + path + query);
  }
}
