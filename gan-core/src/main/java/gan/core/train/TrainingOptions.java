package gan.core.train;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.DataSource;

/**
 * How long and in which rhythm to train.
 *
 * @param steps how many rounds, at least 1; a round is {@code discriminatorSteps} updates of the
 *     discriminator and one of the generator
 * @param batchSize samples an update, at least 1
 * @param discriminatorSteps updates of the discriminator for one of the generator, at least 1
 * @param readAhead how many batches are read, each on a thread of its own, before they are needed;
 *     not negative; what is learned does not depend on it
 * @param reuseFakes whether the generator's update has the noise, and so the samples, of the
 *     discriminator's last one: they are made once for both
 * @param roundsPerCall how many rounds TensorFlow is called for at once; 0 finds out by timing the
 *     first ones; what is learned does not depend on it
 */
public record TrainingOptions(
    long steps,
    int batchSize,
    int discriminatorSteps,
    int readAhead,
    boolean reuseFakes,
    int roundsPerCall) {
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
    if (readAhead < 0 || roundsPerCall < 0) {
      throw new IllegalArgumentException(
          "readAhead and roundsPerCall must not be negative, not "
              + readAhead
              + " and "
              + roundsPerCall
              + ".");
    }
  }

  /**
   * Refuses data that is less than a batch.
   *
   * @throws GanException with how many samples there are
   */
  public void checkEnough(DataSource data) {
    long size = data.size().orElse(Long.MAX_VALUE);
    if (size < batchSize) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_TOO_FEW,
              "the data has "
                  + (size == 1 ? "1 sample" : size + " samples")
                  + ", fewer than one batch of "
                  + batchSize,
              "set training.batchSize to " + size + " or less."));
    }
  }

  /** The same for another number of steps. */
  public TrainingOptions withSteps(long others) {
    return new TrainingOptions(
        others, batchSize, discriminatorSteps, readAhead, reuseFakes, roundsPerCall);
  }

  /** Reads two batches ahead, makes new samples for each update, and finds out how to call. */
  public TrainingOptions(long steps, int batchSize, int discriminatorSteps) {
    this(steps, batchSize, discriminatorSteps, READ_AHEAD);
  }

  /** Makes new samples for each update, and finds out how to call. */
  public TrainingOptions(long steps, int batchSize, int discriminatorSteps, int readAhead) {
    this(steps, batchSize, discriminatorSteps, readAhead, false, 0);
  }
}
