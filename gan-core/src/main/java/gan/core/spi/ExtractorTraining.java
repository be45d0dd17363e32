package gan.core.spi;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * With what to train the network of a feature extractor.
 *
 * @param data labelled samples to learn from
 * @param heldOut labelled samples to measure with, which are not learned from
 * @param target the file to store it in; a JSON file of the same name and {@code .json} is stored
 *     beside it
 * @param seed what weights and order are made from
 * @param epochs how often to see all the data; empty for what {@code steps} says
 * @param steps how many updates to make; both empty for what the extractor finds right
 */
public record ExtractorTraining(
    DataSource data,
    Optional<DataSource> heldOut,
    Path target,
    long seed,
    OptionalDouble epochs,
    OptionalLong steps) {

  /** Refuses a length that is stated twice or not positive. */
  public ExtractorTraining {
    if (epochs.isPresent() && steps.isPresent()) {
      throw new IllegalArgumentException("Epochs or steps, not both.");
    }
    if (epochs.orElse(1) <= 0 || steps.orElse(1) <= 0) {
      throw new IllegalArgumentException("A training takes time.");
    }
  }
}
