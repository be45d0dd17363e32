package gan.core.train;

/**
 * How long and in which rhythm to train.
 *
 * @param steps how many rounds, at least 1; a round is {@code discriminatorSteps} updates of the
 *     discriminator and one of the generator
 * @param batchSize samples an update, at least 1
 * @param discriminatorSteps updates of the discriminator for one of the generator, at least 1
 * @param readAhead how many batches are read, each on a thread of its own, before they are needed;
 *     not negative; what is learned does not depend on it
 */
public record TrainingOptions(long steps, int batchSize, int discriminatorSteps, int readAhead) {
  private static final int READ_AHEAD = 2;

  /** Refuses numbers below one. */
  public TrainingOptions {
    if (steps < 1 || batchSize < 1 || discriminatorSteps < 1) {
      throw new IllegalArgumentException(
          "steps, batchSize and discriminatorSteps must be at least 1, not "
              + steps
              + ", "
              + batchSize
              + " and "
              + discriminatorSteps
              + ".");
    }
    if (readAhead < 0) {
      throw new IllegalArgumentException("readAhead must not be negative, not " + readAhead + ".");
    }
  }

  /** Reads two batches ahead. */
  public TrainingOptions(long steps, int batchSize, int discriminatorSteps) {
    this(steps, batchSize, discriminatorSteps, READ_AHEAD);
  }
}
