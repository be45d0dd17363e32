package gan.data.published;

import gan.data.download.DownloadCache;
import gan.data.download.Mirror;
import gan.data.download.RemoteFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A data set under the name that it is known by.
 *
 * @param name the name, and its folder in the cache
 * @param folders the addresses of folders that have its files, the first one first
 */
record PublishedSet(String name, List<String> folders) {

  /** Copies the addresses. */
  PublishedSet {
    folders = List.copyOf(folders);
  }

  /** A file of the set, from the cache or fetched into it. */
  Path fetch(PublishedFile file, Optional<String> mirror, DownloadCache cache) {
    List<URI> addresses =
        mirror.map(List::of).orElse(folders).stream()
            .map(folder -> Mirror.parse(folder).file(file.name()))
            .toList();
    return cache.fetch(
        new RemoteFile(name + "/" + file.name(), addresses, file.bytes(), file.sha256()));
  }
}
