package gan.experiment.report;

/**
 * How many bytes of pictures a report takes: in base64, which takes four for three, less than 20 MB
 * with all the rest.
 */
final class Allowance {
  /** Of samples over time. */
  static final long SLIDES = 9_000_000;

  /** Of the real samples. */
  static final long REALS = 3_000_000;

  /** Of warnings. */
  static final long WARNINGS = 2_000_000;

  private long left;

  Allowance(long bytes) {
    this.left = bytes;
  }

  /** Takes so many bytes, if there are. */
  boolean take(long bytes) {
    if (bytes > left) {
      return false;
    }
    left -= bytes;
    return true;
  }
}
