package gan.core.train;

/**
 * How long and in which rhythm to train.
 *
 * @param steps how many rounds, at least 1; a round is {@code discriminatorSteps} updates of the
 *     discriminator and one of the generator
 * @param batchSize samples an update, at least 1
 * @param discriminatorSteps updates of the discriminator for one of the generator, at least 1
 */
public record TrainingOptions(long steps, int batchSize, int discriminatorSteps) {

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
  }
}
