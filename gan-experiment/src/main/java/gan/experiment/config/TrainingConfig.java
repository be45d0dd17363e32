package gan.experiment.config;

import gan.core.game.RealAugmentation;
import gan.core.game.Scheme;
import gan.core.graph.Arithmetic;
import gan.core.graph.Execution;
import gan.core.spi.OptimizerFactory;
import gan.core.spi.Option;
import gan.core.spi.Schedule;
import gan.core.train.TrainingOptions;
import java.util.Optional;

/**
 * How long and how fast to train.
 *
 * @param steps how many rounds; a round is {@code discriminatorSteps} updates of the discriminator
 *     and one of the generator
 * @param batchSize samples an update
 * @param discriminatorSteps updates of the discriminator for one of the generator
 * @param accumulate over how many batches an update's gradient is averaged
 * @param extragradient whether both players look ahead together before they step
 * @param generatorOptimizer moves the generator's weights
 * @param discriminatorOptimizer moves the discriminator's weights
 * @param generatorClip bounds the generator's gradients
 * @param discriminatorClip bounds the discriminator's gradients
 * @param instanceNoise the deviation of the noise on all that the discriminator sees in training
 * @param generatorAverage the average of the generator to sample with, if any
 * @param ascent how samples climb the discriminator, if they do
 * @param flip whether real images are mirrored at random
 * @param cropPadding by how many pixels real images are enlarged before they are cropped at random
 * @param readAhead how many batches are read before they are needed
 * @param reuseFakes whether both players' updates have the same generated samples
 * @param roundsPerCall how many rounds TensorFlow is called for at once, 0 to find out
 * @param device what to compute on
 * @param precision in which numbers
 * @param threads how many threads an operation may use, 0 for what fits
 * @param deterministic whether every machine gets the same bits
 * @param xla whether TensorFlow compiles the graph for a GPU
 * @param onDivergence what to do when training diverges
 */
public record TrainingConfig(
    @Option(value = "How many rounds to train.", min = 1) long steps,
    @Option(value = "Samples an update.", byDefault = "64", min = 1) int batchSize,
    @Option(
            value = "Updates of the discriminator for one of the generator.",
            byDefault = "1",
            min = 1)
        int discriminatorSteps,
    @Option(
            value = "Batches over which an update's gradient is averaged.",
            byDefault = "1",
            min = 1)
        int accumulate,
    @Option(
            value = "Both players look ahead together, then step along the gradients found there.",
            byDefault = "false")
        boolean extragradient,
    @Option(value = "Moves the generator's weights.", byDefault = "{type: adam}")
        Part<OptimizerFactory<?>> generatorOptimizer,
    @Option(value = "Moves the discriminator's weights.", byDefault = "{type: adam}")
        Part<OptimizerFactory<?>> discriminatorOptimizer,
    @Option(value = "Bounds the generator's gradients.", byDefault = "{}")
        ClipOptions generatorClip,
    @Option(value = "Bounds the discriminator's gradients.", byDefault = "{}")
        ClipOptions discriminatorClip,
    @Option(
            value = "Deviation of the noise on all that the discriminator sees.",
            byDefault = "0.0",
            min = 0)
        Schedule instanceNoise,
    @Option("Averages the generator's weights, to sample with.")
        Optional<AverageOptions> generatorAverage,
    @Option(
            "Lets samples climb the discriminator before anybody sees them: with the generator 'noise',"
                + " the discriminator learns alone.")
        Optional<AscentOptions> ascent,
    @Option(value = "Mirrors each real image left to right, half of the time.", byDefault = "false")
        boolean flip,
    @Option(
            value =
                "Enlarges each real image by so many pixels on all sides, by reflection, and cuts its"
                    + " size out anywhere; 0 leaves it where it is.",
            byDefault = "0",
            min = 0)
        int cropPadding,
    @Option(
            value =
                "Batches that are read before they are needed, each on a thread of its own; what is"
                    + " learned does not depend on it.",
            byDefault = "2",
            min = 0,
            max = 64)
        int readAhead,
    @Option(
            value =
                "The generator's update takes the samples that the discriminator was last shown, as"
                    + " many programs do: they are made once for both.",
            byDefault = "false")
        boolean reuseFakes,
    @Option(
            value =
                "Rounds for which TensorFlow is called at once; 0 times the first ones and decides."
                    + " What is learned does not depend on it.",
            byDefault = "0",
            min = 0,
            max = 64)
        int roundsPerCall,
    @Option(
            value =
                "What to compute on: auto (a GPU if TensorFlow has one), cpu, or gpu:0 and so on,"
                    + " which must then be there.",
            byDefault = "auto")
        String device,
    @Option(
            value =
                "float32, or mixed: products and convolutions in bfloat16 where the processor"
                    + " multiplies it, all else in 32 bits.",
            byDefault = "float32")
        Arithmetic precision,
    @Option(
            value =
                "Threads that an operation may use; 0 is one for each processor, or one alone where"
                    + " the players are so small that threads would wait for each other.",
            byDefault = "0",
            min = 0,
            max = 1024)
        int threads,
    @Option(
            value =
                "One thread does everything in one order: machines with other numbers of processors"
                    + " get the same bits, more slowly.",
            byDefault = "false")
        boolean deterministic,
    @Option(value = "Lets TensorFlow compile the graph for a GPU.", byDefault = "false")
        boolean xla,
    @Option(
            value =
                "What to do when training diverges: stop, or rollback to the newest checkpoint and go"
                    + " on with other samples and noise.",
            byDefault = "stop")
        OnDivergence onDivergence) {

  /** Refuses what cannot be combined. */
  public TrainingConfig {
    new Execution(device, precision, threads, deterministic, xla); // it refuses the same
    if (extragradient && (accumulate > 1 || discriminatorSteps > 1)) {
      throw new IllegalArgumentException(
          "with 'extragradient', 'accumulate' and 'discriminatorSteps' must be 1, not "
              + accumulate
              + " and "
              + discriminatorSteps);
    }
    if (extragradient && reuseFakes) {
      throw new IllegalArgumentException(
          "with 'extragradient' both players see the same samples anyway: leave 'reuseFakes' out");
    }
  }

  /** What to compute on, and how. */
  public Execution execution() {
    return new Execution(device, precision, threads, deterministic, xla);
  }

  /** How batches turn into updates. */
  public Scheme scheme() {
    return new Scheme(accumulate, extragradient);
  }

  /** How real images are changed. */
  public RealAugmentation realAugmentation() {
    return new RealAugmentation(flip, cropPadding);
  }

  /** What the training loop needs to know of it. */
  public TrainingOptions options() {
    return new TrainingOptions(
        steps, batchSize, discriminatorSteps, readAhead, reuseFakes, roundsPerCall);
  }
}
