package gan.experiment.config;

import gan.core.problem.GanException;
import gan.core.spi.AugmentationFactory;
import gan.core.spi.AuxiliaryLossFactory;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.LossFactory;
import gan.core.spi.Option;
import gan.core.spi.PenaltyFactory;
import java.util.List;
import java.util.Optional;

/**
 * A whole experiment: everything that decides what comes out.
 *
 * @param name what the run's folder is called; letters, digits, {@code .}, {@code _} and {@code -}
 * @param seed what all random numbers are made from
 * @param data what to imitate
 * @param latent what the generator's input is drawn from
 * @param generator makes samples
 * @param discriminator judges samples
 * @param loss what both players minimise
 * @param penalties what is added to it
 * @param auxiliaryLosses what players are taught besides
 * @param augmentation how everything that the discriminator sees is changed, if at all
 * @param training how long and how fast to train
 * @param evaluation how generated samples are judged
 * @param health how the training is watched
 * @param output where results go, and how often
 */
public record ExperimentConfig(
    @Option("What the run is called.") String name,
    @Option(value = "What all random numbers are made from.", byDefault = "0") long seed,
    @Option("What to imitate.") Part<DataSourceFactory<?>> data,
    @Option(value = "What the generator's input is drawn from.", byDefault = "{}")
        LatentOptions latent,
    @Option("Makes samples.") Part<GeneratorFactory<?>> generator,
    @Option("Judges samples.") Part<DiscriminatorFactory<?>> discriminator,
    @Option("What both players minimise.") Part<LossFactory<?>> loss,
    @Option(value = "What is added to what a player minimises.", byDefault = "[]")
        List<Part<PenaltyFactory<?>>> penalties,
    @Option(value = "What players are taught besides.", byDefault = "[]")
        List<Part<AuxiliaryLossFactory<?>>> auxiliaryLosses,
    @Option("How everything that the discriminator sees is changed.")
        Optional<Part<AugmentationFactory<?>>> augmentation,
    @Option("How long and how fast to train.") TrainingConfig training,
    @Option(value = "How generated samples are judged.", byDefault = "{}")
        EvaluationConfig evaluation,
    @Option(value = "How the training is watched.", byDefault = "{}") HealthConfig health,
    @Option(value = "Where results go, and how often.", byDefault = "{}") OutputConfig output) {

  /**
   * Refuses a name that no folder should have.
   *
   * @throws GanException if so
   */
  public ExperimentConfig {
    penalties = List.copyOf(penalties);
    auxiliaryLosses = List.copyOf(auxiliaryLosses);
    RunName.problem(name)
        .ifPresent(
            problem -> {
              throw new GanException(problem);
            });
  }
}
