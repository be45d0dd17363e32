package gan.data.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Zip archives. All that the directory declares is checked before a byte is unpacked. */
final class ZipArchive {
  /** What each entry of the directory starts with: PK, 1, 2. */
  private static final int ENTRY = 0x504b0102;

  private ZipArchive() {}

  /** Checks all entries, then reads them. */
  static void read(Path archive, Guard guard, EntryReader reader) throws IOException {
    // The library holds the whole directory in memory.
    guard.checkCount(mostEntries(archive));
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      for (ZipArchiveEntry next : entries) {
        guard.check(entry(zip, next));
      }
      checkPlaces(entries, guard);
      for (ZipArchiveEntry next : entries) {
        long packed = next.getCompressedSize();
        try (InputStream content =
            new CountedStream(
                zip.getInputStream(next), (count, more) -> guard.checkRatio(count, packed))) {
          reader.read(entry(zip, next), guard.bounded(content));
        }
      }
    }
  }

  private static long mostEntries(Path archive) throws IOException {
    long found = 0;
    int last = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive), 1 << 16)) {
      for (int value = in.read(); value >= 0; value = in.read()) {
        last = last << 8 | value;
        found += last == ENTRY ? 1 : 0;
      }
    }
    return found;
  }

  private static Entry entry(ZipFile zip, ZipArchiveEntry entry) {
    // The library turns some backslashes into slashes, and may take the name from another field.
    String raw = new String(entry.getRawName(), StandardCharsets.US_ASCII);
    Optional<String> fault =
        EntryName.fault(raw)
            .or(
                () ->
                    zip.canReadEntryData(entry)
                        ? Optional.empty()
                        : Optional.of("is encrypted or packed in an unusual way"));
    return new Entry(entry.getName(), entry.isDirectory(), entry.getUnixMode(), fault);
  }

  /**
   * Entries that share packed bytes unpack to far more than their archive suggests. That the last
   * one ends before the directory is what the library looks at.
   */
  private static void checkPlaces(List<ZipArchiveEntry> entries, Guard guard) {
    List<ZipArchiveEntry> placed =
        entries.stream()
            .filter(entry -> entry.getCompressedSize() > 0)
            .sorted(Comparator.comparingLong(ZipArchiveEntry::getDataOffset))
            .toList();
    for (int i = 1; i < placed.size(); i++) {
      ZipArchiveEntry before = placed.get(i - 1);
      ZipArchiveEntry entry = placed.get(i);
      if (before.getDataOffset() + before.getCompressedSize() > entry.getDataOffset()) {
        throw guard.refusal(
            "the entries '" + before.getName() + "' and '" + entry.getName() + "' share bytes");
      }
    }
  }
}
