package gan.data.archive;

import gan.data.gzip.Gunzip;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Tar archives, gzipped or not. For one archive, once. */
final class TarArchive {
  private static final int RECORD = 512;
  private static final long LONGEST_HEADER = 1_000_000;

  private final Guard guard;
  private long headerStart;
  private boolean inHeader;

  TarArchive(Guard guard) {
    this.guard = guard;
  }

  /** Whether these are the first 512 bytes, or more, of an archive that is not gzipped. */
  static boolean recognises(byte[] start) {
    return TarArchiveInputStream.matches(start, start.length);
  }

  /** Reads all entries, in the order of the archive. */
  void read(Path archive, EntryReader reader) throws IOException {
    try (CountedStream packed =
            new CountedStream(Files.newInputStream(archive), (count, more) -> {});
        InputStream buffered = new BufferedInputStream(packed);
        CountedStream content =
            new CountedStream(
                Gunzip.content(buffered), (count, more) -> check(count, packed.count()));
        TarArchiveInputStream tar = new TarArchiveInputStream(content)) {
      for (TarArchiveEntry next = next(tar, content); next != null; next = next(tar, content)) {
        Entry entry = new Entry(next.getName(), next.isDirectory(), next.getMode(), fault(next));
        guard.check(entry);
        reader.read(entry, guard.bounded(tar));
      }
      // The checksum of what is gzipped stands behind all of it.
      content.transferTo(OutputStream.nullOutputStream());
      // The library takes a header that is cut off for the end.
      if (content.count() % RECORD != 0) {
        throw new EOFException();
      }
    }
  }

  private TarArchiveEntry next(TarArchiveInputStream tar, CountedStream content)
      throws IOException {
    headerStart = content.count();
    inHeader = true;
    TarArchiveEntry entry = tar.getNextEntry();
    inHeader = false;
    if (entry != null && !entry.isCheckSumOK()) {
      throw new IOException("an entry's header is damaged");
    }
    return entry;
  }

  /** The library holds long names in memory, whatever their length. */
  private void check(long unpacked, long packed) {
    guard.checkRatio(unpacked, packed);
    if (inHeader && unpacked - headerStart > LONGEST_HEADER) {
      throw guard.refusal("an entry's header is longer than 1,000,000 bytes");
    }
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
