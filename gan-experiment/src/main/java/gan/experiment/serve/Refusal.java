package gan.experiment.serve;

/** A request that is not granted. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int MOST = 60;

  private final int status;

  /**
   * One refusal.
   *
   * @param status of HTTP
   * @param line why, for people
   */
  Refusal(int status, String line) {
    super(line);
    this.status = status;
  }

  /** A request that says something wrong. */
  static Refusal bad(String line) {
    return new Refusal(400, line);
  }

  int status() {
    return status;
  }

  /** What somebody sent, in quotes; shortened, and on one line whatever is in it. */
  static String quoted(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    return "'" + (line.length() > MOST ? line.substring(0, MOST) + "..." : line) + "'";
  }
}
