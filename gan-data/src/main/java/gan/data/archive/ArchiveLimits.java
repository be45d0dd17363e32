package gan.data.archive;

/**
 * How much an archive may unpack to.
 *
 * @param bytes all files together
 * @param entries files and folders together
 * @param ratio how many times larger than its packed bytes an entry, or the archive, may be; looked
 *     at once there is more than a megabyte
 */
public record ArchiveLimits(long bytes, int entries, int ratio) {

  /** 64 GB, a million entries, 100 times the packed size. */
  public static ArchiveLimits usual() {
    return new ArchiveLimits(64_000_000_000L, 1_000_000, 100);
  }
}
