package gan.data.archive;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the entries of one archive below one folder, and refuses the archive at the first that is
 * not harmless.
 */
final class Unpacking {
  private final Path archive;
  private final Path folder;
  private final Meter meter;
  private final Set<String> names = new HashSet<>();
  private final byte[] buffer = new byte[1 << 16];

  Unpacking(Path archive, Path folder, ArchiveLimits limits) {
    this.archive = archive;
    this.folder = folder;
    this.meter = new Meter(limits);
  }

  /** Looks at how many entries there are, where that is known before they are read. */
  void checkCount(long entries) {
    stopIf(meter.entries(entries));
    meter.entries(-entries);
  }

  /** Looks at what an entry declares. */
  void check(Entry entry) {
    stopIf(meter.entries(1));
    stopIf(entry.refusal().map(reason -> about(entry, reason)));
    if (!entry.isFolder() && !names.add(key(entry.name()))) {
      throw refusal(about(entry, "is there twice"));
    }
  }

  /** Names that some file systems hold for one. */
  private String key(String name) {
    String path = folder.relativize(EntryName.below(folder, name)).toString();
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Looks at what came out, beside what it was packed in. */
  void checkRatio(long unpacked, long packed) {
    stopIf(meter.ratio(unpacked, packed));
  }

  /** Writes an entry that was checked. */
  void write(Entry entry, InputStream content) throws IOException {
    Path target = EntryName.below(folder, entry.name());
    try {
      Files.createDirectories(entry.isFolder() ? target : target.getParent());
      if (!entry.isFolder()) {
        copy(content, target);
      }
    } catch (FileAlreadyExistsException e) {
      throw refusal(about(entry, "is both a file and a folder"));
    }
  }

  private void copy(InputStream content, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        stopIf(meter.bytes(count));
        out.write(buffer, 0, count);
      }
    }
  }

  private static String about(Entry entry, String reason) {
    return "the entry '" + entry.name().replaceAll("\\p{C}", "\uFFFD") + "' " + reason;
  }

  private void stopIf(Optional<String> reason) {
    if (reason.isPresent()) {
      throw refusal(reason.get());
    }
  }

  /** That the archive is refused. */
  GanException refusal(String reason) {
    return new GanException(
        Problem.of(
                ErrorCode.UNSAFE_ARCHIVE,
                "'" + archive + "' is not unpacked: " + reason,
                "get the data from somebody you trust, or unpack it yourself and give the folder.")
            .note("Nothing of it was kept."));
  }
}
