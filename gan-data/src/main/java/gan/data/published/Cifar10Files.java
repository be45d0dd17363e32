package gan.data.published;

import gan.core.spi.DataSource;
import gan.data.archive.Archive;
import gan.data.archive.ArchiveLimits;
import gan.data.cifar.CifarOptions;
import gan.data.cifar.CifarSource;
import gan.data.download.DownloadCache;
import java.nio.file.Path;
import java.util.List;

/**
 * CIFAR-10 (Krizhevsky 2009, Learning Multiple Layers of Features from Tiny Images), as it was
 * published in its binary version: one archive of records of 1 label and 3 × 32 × 32 bytes.
 *
 * @param set its name and address
 * @param archive all of its files
 */
record Cifar10Files(PublishedSet set, PublishedFile archive) {
  static final Cifar10Files PUBLISHED =
      new Cifar10Files(
          new PublishedSet("cifar10", List.of("https://www.cs.toronto.edu/~kriz")),
          new PublishedFile(
              "cifar-10-binary.tar.gz",
              170_052_171,
              "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"));

  /** Fetches and unpacks the archive, if it is not in the cache, and opens a part of it. */
  DataSource open(PublishedOptions options, DownloadCache cache) {
    Path packed = set.fetch(archive, options.mirror(), cache);
    Path unpacked = packed.resolveSibling("unpacked");
    Archive.unpack(packed, unpacked, ArchiveLimits.usual());
    return CifarSource.open(
        CifarOptions.of(unpacked.resolve("cifar-10-batches-bin"), options.split()));
  }
}
