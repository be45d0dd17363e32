package gan.experiment.page;

import gan.core.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A style or a script that stands in a page.
 *
 * @param text all of it
 */
public record PageText(String text) {

  /** Reads one that lies beside a class. */
  public static PageText beside(Class<?> owner, String name) {
    try (InputStream text = owner.getResourceAsStream(name)) {
      return new PageText(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a Content-Security-Policy calls it, in quotes. */
  public String source() {
    byte[] sum = new Sha256().add(text).bytes();
    return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
  }
}
