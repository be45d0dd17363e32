package gan.data.published;

import com.sun.net.httpserver.HttpExchange;
import gan.data.IdxBytes;
import gan.data.download.DownloadCache;
import gan.data.download.Downloader;
import gan.data.download.Host;
import gan.data.download.Patience;
import gan.data.download.Progress;
import gan.data.download.Sleeper;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A set in the layout of MNIST, and a server that has it. */
final class SmallSet {
  private static final Map<String, byte[]> FILES =
      Map.of(
          "train-images-idx3-ubyte.gz", IdxBytes.gzip(IdxBytes.images(70, 5, 3)),
          "train-labels-idx1-ubyte.gz", IdxBytes.gzip(labels(70)),
          "t10k-images-idx3-ubyte.gz", IdxBytes.gzip(IdxBytes.images(14, 5, 3)),
          "t10k-labels-idx1-ubyte.gz", IdxBytes.gzip(labels(14)));

  static final IdxSet SET =
      new IdxSet(
          new PublishedSet("small", List.of()),
          new IdxSet.Pair(file("train-images-idx3-ubyte.gz"), file("train-labels-idx1-ubyte.gz")),
          new IdxSet.Pair(file("t10k-images-idx3-ubyte.gz"), file("t10k-labels-idx1-ubyte.gz")));

  private SmallSet() {}

  /** A cache that says nothing. */
  static DownloadCache cache(Path folder, boolean offline) {
    return new DownloadCache(
        folder, new Downloader(Patience.usual(), Sleeper.ofThread(), Progress.none()), offline);
  }

  static Host host() {
    return new Host(
        exchange -> {
          byte[] content = FILES.get(name(exchange));
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
        });
  }

  private static String name(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().replaceFirst(".*/", "");
  }

  private static PublishedFile file(String name) {
    return file(name, FILES.get(name));
  }

  static PublishedFile file(String name, byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return new PublishedFile(name, content.length, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] labels(int count) {
    return IdxBytes.labels(IntStream.range(0, count).map(i -> i % 7).toArray());
  }
}
