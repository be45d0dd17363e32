package gan.core.spi;

/**
 * Makes feature extractors whose network is trained here, once, and stored in a file.
 *
 * <p>Provided as a {@link FeatureExtractorFactory}.
 */
public interface TrainableExtractorFactory<O extends Record> extends FeatureExtractorFactory<O> {

  /**
   * Trains a network and stores it. The same data and seed give the same file, byte by byte, on the
   * same machine.
   *
   * @param training with what, for how long, and where to
   * @param progress hears of each step
   * @return what was stored
   * @throws gan.core.problem.GanException if the data has no labels or cannot be learned from, or
   *     the file exists: nothing is ever overwritten
   */
  TrainedExtractor train(ExtractorTraining training, Progress progress);

  /** Hears how a training gets on. */
  @FunctionalInterface
  interface Progress {

    /**
     * One step was made.
     *
     * @param step which, from 1
     * @param steps how many there will be
     * @param loss what was minimised, before the step
     */
    void stepped(long step, long steps, double loss);
  }
}
