package gan.core.train;

/**
 * Where a training begins.
 *
 * @param step how many rounds were done before
 * @param detour how often the training was rolled back; every other number is another order of
 *     samples and other noise from there on
 */
public record Start(long step, int detour) {

  /** Refuses what lies before the beginning. */
  public Start {
    if (step < 0 || detour < 0) {
      throw new IllegalArgumentException(
          "A training cannot start at step " + step + " with detour " + detour + ".");
    }
  }

  /** The beginning. */
  public static Start fresh() {
    return new Start(0, 0);
  }
}
