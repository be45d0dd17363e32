package gan.core.game;

import java.util.Optional;

/** Draws samples as a generator makes them from noise. Not thread-safe. */
public interface Sampler {

  /** Whether it makes what class it is asked for; one that does not ignores labels. */
  boolean isConditional();

  /**
   * As many samples as there are labels.
   *
   * @param key which latent vectors, and which of the generator's own noise; the same for the same
   *     key, labels and images
   * @param labels the class of each sample; ignored without labels
   * @param given an image for each sample to be made from, where the data is paired
   */
  Samples draw(long key, int[] labels, Optional<Samples> given);
}
