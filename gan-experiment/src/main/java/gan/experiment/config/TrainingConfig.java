package gan.experiment.config;

import gan.core.spi.OptimizerFactory;
import gan.core.spi.Option;
import gan.core.train.TrainingOptions;

/**
 * How long and how fast to train.
 *
 * @param steps how many rounds; a round is {@code discriminatorSteps} updates of the discriminator
 *     and one of the generator
 * @param batchSize samples an update
 * @param discriminatorSteps updates of the discriminator for one of the generator
 * @param generatorOptimizer moves the generator's weights
 * @param discriminatorOptimizer moves the discriminator's weights
 */
public record TrainingConfig(
    @Option(value = "How many rounds to train.", min = 1) long steps,
    @Option(value = "Samples an update.", byDefault = "64", min = 1) int batchSize,
    @Option(
            value = "Updates of the discriminator for one of the generator.",
            byDefault = "1",
            min = 1)
        int discriminatorSteps,
    @Option(value = "Moves the generator's weights.", byDefault = "{type: adam}")
        Part<OptimizerFactory<?>> generatorOptimizer,
    @Option(value = "Moves the discriminator's weights.", byDefault = "{type: adam}")
        Part<OptimizerFactory<?>> discriminatorOptimizer) {

  /** What the training loop needs to know of it. */
  public TrainingOptions options() {
    return new TrainingOptions(steps, batchSize, discriminatorSteps);
  }
}
