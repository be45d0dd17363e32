package gan.metrics.classifier;

/**
 * How a classifier is trained.
 *
 * @param seed what weights and order are made from
 * @param steps how many updates
 * @param batchSize samples an update
 */
public record Plan(long seed, long steps, int batchSize) {
  /** Samples an update, where nobody says otherwise. */
  public static final int BATCH_SIZE = 128;

  /** The step size at first; it falls to 0 in a straight line. */
  static final double LEARNING_RATE = 1e-3;
}
