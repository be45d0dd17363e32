package gan.experiment.scaffold;

import java.util.Optional;

/**
 * What is known about an experiment that is to be written; the rest is chosen by default.
 *
 * @param name what runs are called
 * @param data the name of a data source, or the path of data
 * @param generator the name of a generator
 * @param discriminator the name of a discriminator
 * @param loss the name of a loss
 * @param steps how long to train, as it was written
 */
public record ExperimentChoices(
    Optional<String> name,
    Optional<String> data,
    Optional<String> generator,
    Optional<String> discriminator,
    Optional<String> loss,
    Optional<Long> steps) {

  /** Nothing is known. */
  public static ExperimentChoices none() {
    return new ExperimentChoices(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
