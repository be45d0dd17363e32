package gan.data.published;

import gan.data.archive.Archive;
import gan.data.archive.ArchiveLimits;
import gan.data.download.DownloadCache;
import gan.data.split.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of CIFAR-10 (Krizhevsky 2009, Learning Multiple Layers of Features from Tiny Images) in
 * its binary version: records of 1 label and 3 × 32 × 32 bytes, channel by channel.
 */
public final class Cifar10Files {
  private static final PublishedSet SET =
      new PublishedSet("cifar10", List.of("https://www.cs.toronto.edu/~kriz"));
  private static final PublishedFile ARCHIVE =
      new PublishedFile(
          "cifar-10-binary.tar.gz",
          170_052_171,
          "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd");

  private final PublishedSet set;
  private final PublishedFile archive;

  /** The files as they were published. */
  public Cifar10Files() {
    this(SET, ARCHIVE);
  }

  /** Another archive of the same layout. */
  Cifar10Files(PublishedSet set, PublishedFile archive) {
    this.set = set;
    this.archive = archive;
  }

  /**
   * The files of one part, in order: fetched and unpacked if they are not in the cache.
   *
   * @param mirror a folder's address to fetch from instead of the official one
   */
  public List<Path> fetch(Split split, Optional<String> mirror, DownloadCache cache) {
    Path packed = set.fetch(archive, mirror, cache);
    Path folder = packed.resolveSibling("unpacked");
    Archive.unpack(packed, folder, ArchiveLimits.usual());
    Path files = folder.resolve("cifar-10-batches-bin");
    List<String> names =
        split == Split.TEST
            ? List.of("test_batch.bin")
            : List.of(
                "data_batch_1.bin",
                "data_batch_2.bin",
                "data_batch_3.bin",
                "data_batch_4.bin",
                "data_batch_5.bin");
    return names.stream().map(files::resolve).toList();
  }
}
