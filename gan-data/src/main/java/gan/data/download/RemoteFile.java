package gan.data.download;

import java.net.URI;
import java.util.List;

/**
 * A file that somebody published, and how to know it again.
 *
 * @param name its path inside the cache, such as {@code mnist/train-images-idx3-ubyte.gz}
 * @param addresses where it can be fetched, the first one first
 * @param bytes its length
 * @param sha256 its hash, 64 hexadecimal digits in lower case
 */
public record RemoteFile(String name, List<URI> addresses, long bytes, String sha256) {

  /** Copies the addresses. */
  public RemoteFile {
    addresses = List.copyOf(addresses);
  }
}
