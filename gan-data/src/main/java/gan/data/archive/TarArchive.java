package gan.data.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Tar archives, gzipped or not. For one archive, once. */
final class TarArchive {
  private static final long LONGEST_HEADER = 1_000_000;

  private final Unpacking unpacking;
  private long headerStart;
  private boolean inHeader;

  TarArchive(Unpacking unpacking) {
    this.unpacking = unpacking;
  }

  /** Writes all entries, in the order of the archive. */
  void unpack(Path archive) throws IOException {
    try (CountedStream packed = new CountedStream(Files.newInputStream(archive), count -> {});
        InputStream buffered = new BufferedInputStream(packed);
        CountedStream content =
            new CountedStream(unpacked(buffered), count -> check(count, packed.count()));
        TarArchiveInputStream tar = new TarArchiveInputStream(content)) {
      for (TarArchiveEntry next = next(tar, content); next != null; next = next(tar, content)) {
        Entry entry = new Entry(next.getName(), next.isDirectory(), next.getMode(), fault(next));
        unpacking.check(entry);
        unpacking.write(entry, tar);
      }
    }
  }

  private TarArchiveEntry next(TarArchiveInputStream tar, CountedStream content)
      throws IOException {
    headerStart = content.count();
    inHeader = true;
    TarArchiveEntry entry = tar.getNextEntry();
    inHeader = false;
    return entry;
  }

  /** The library holds long names in memory, whatever their length. */
  private void check(long unpacked, long packed) {
    unpacking.checkRatio(unpacked, packed);
    if (inHeader && unpacked - headerStart > LONGEST_HEADER) {
      throw unpacking.refusal("an entry's header is longer than 1,000,000 bytes");
    }
  }

  private static InputStream unpacked(InputStream file) throws IOException {
    file.mark(2);
    boolean gzip = file.read() == 0x1f && file.read() == 0x8b;
    file.reset();
    return gzip ? new GZIPInputStream(file, 1 << 16) : file;
  }

  private static Optional<String> fault(TarArchiveEntry entry) {
    if (entry.isSymbolicLink() || entry.isLink()) {
      return Optional.of("is a link");
    }
    if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
      return Optional.of("is a device");
    }
    if (entry.isSparse()) {
      return Optional.of("is a sparse file");
    }
    byte type = entry.getLinkFlag();
    boolean isFile = type == TarArchiveEntry.LF_NORMAL || type == TarArchiveEntry.LF_OLDNORM;
    return isFile || entry.isDirectory()
        ? Optional.empty()
        : Optional.of("is neither a file nor a folder");
  }
}
