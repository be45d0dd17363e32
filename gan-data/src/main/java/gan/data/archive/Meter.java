package gan.data.archive;

import java.util.Locale;
import java.util.Optional;

/** Counts what comes out of an archive, against its limits; says what is too much. */
final class Meter {
  private static final long SMALL = 1_000_000;

  private final ArchiveLimits limits;
  private long entries;
  private long bytes;

  Meter(ArchiveLimits limits) {
    this.limits = limits;
  }

  /** Counts entries. */
  Optional<String> entries(long count) {
    entries += count;
    return entries > limits.entries()
        ? tooMuch("it has more than %,d entries", limits.entries())
        : Optional.empty();
  }

  /** Counts bytes that came out. */
  Optional<String> bytes(long count) {
    bytes += count;
    return bytes > limits.bytes()
        ? tooMuch("it unpacks to more than %,d bytes", limits.bytes())
        : Optional.empty();
  }

  /** Compares what came out with what it was packed in. */
  Optional<String> ratio(long unpacked, long packed) {
    long most = packed * limits.ratio();
    return unpacked > Math.max(SMALL, most)
        ? tooMuch(
            "%,d packed bytes unpack to more than %,d, %d times as many",
            packed, most, limits.ratio())
        : Optional.empty();
  }

  private static Optional<String> tooMuch(String format, Object... values) {
    return Optional.of(String.format(Locale.ROOT, format, values));
  }
}
