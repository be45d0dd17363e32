package gan.data.archive;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Refuses an archive at the first thing that is not harmless. For one archive, once. */
final class Guard {
  private final Path archive;
  private final Meter meter;
  private final Set<String> names = new HashSet<>();

  Guard(Path archive, ArchiveLimits limits) {
    this.archive = archive;
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
  private static String key(String name) {
    String path = String.join("/", EntryName.parts(name));
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Looks at what came out, beside what it was packed in. */
  void checkRatio(long unpacked, long packed) {
    stopIf(meter.ratio(unpacked, packed));
  }

  /** An entry's content that ends with a refusal where it is too much. */
  InputStream bounded(InputStream content) {
    return new CountedStream(content, (count, more) -> stopIf(meter.bytes(more)));
  }

  private void stopIf(Optional<String> reason) {
    if (reason.isPresent()) {
      throw refusal(reason.get());
    }
  }

  /** That the archive is refused for an entry. */
  GanException refusal(Entry entry, String reason) {
    return refusal(about(entry, reason));
  }

  private static String about(Entry entry, String reason) {
    return "the entry '" + entry.name().replaceAll("\\p{C}", "\uFFFD") + "' " + reason;
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
