package example.embedding;

import gan.core.game.Game;
import gan.core.game.Role;
import gan.core.game.Roles;
import gan.core.optimizer.Adam;
import gan.core.optimizer.AdamOptions;
import gan.core.run.Pictures;
import gan.core.spi.DataSource;
import gan.core.spi.Generator;
import gan.core.train.Trainer;
import gan.core.train.TrainingListener;
import gan.core.train.TrainingOptions;
import gan.data.ring.RingFactory;
import gan.data.ring.RingOptions;
import gan.losses.adversarial.CrossEntropyOptions;
import gan.losses.adversarial.NonSaturating;
import gan.models.condition.DiscriminatorLabels;
import gan.models.condition.GeneratorLabels;
import gan.models.layer.Activation;
import gan.models.mlp.MlpDiscriminator;
import gan.models.mlp.MlpDiscriminatorOptions;
import gan.models.mlp.MlpGenerator;
import gan.models.mlp.MlpGeneratorOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains without YAML, run directory or plugins, with constructors alone: {@code TrainRing STEPS
 * FOLDER}. Leaves {@code ring.png}, and the weights as {@code weights.*}.
 */
public final class TrainRing {
  private static final long SEED = 42;
  private static final int BATCH = 128;
  private static final List<Integer> HIDDEN = List.of(128, 128);

  private TrainRing() {}

  /** Trains in a folder that exists. */
  public static void main(String... arguments) {
    train(Long.parseLong(arguments[0]), Path.of(arguments[1]), System.out);
  }

  static void train(long steps, Path folder, PrintStream out) {
    TrainingOptions options = new TrainingOptions(steps, BATCH, 1);
    List<TrainingListener> listeners = List.of(new LossPrinter(out, 100));
    try (DataSource data = new RingFactory().open(new RingOptions(8, 2, 0.02), SEED);
        Game game = Game.start(roles(), data.sample(), BATCH, SEED)) {
      new Trainer(options, SEED, listeners).run(game, data);
      new Pictures(1, data, SEED).write(game.samples(SEED, 1000), folder.resolve("ring.png"));
      game.save(folder.resolve("weights"));
    }
  }

  static Role<Generator> generator() {
    MlpGeneratorOptions options =
        new MlpGeneratorOptions(2, HIDDEN, Activation.RELU, 0, GeneratorLabels.NONE);
    return (sample, parameters) -> new MlpGenerator(options, sample, parameters);
  }

  private static Roles roles() {
    MlpDiscriminatorOptions discriminator =
        new MlpDiscriminatorOptions(
            HIDDEN, Activation.LEAKY_RELU, 0.2, DiscriminatorLabels.NONE, false);
    AdamOptions adam = AdamOptions.of(5e-4, 0.5);
    return Roles.of(
        generator(),
        (sample, parameters) -> new MlpDiscriminator(discriminator, sample, parameters),
        (sample, parameters) -> new NonSaturating(CrossEntropyOptions.plain()),
        (sample, slots) -> new Adam(adam, slots),
        (sample, slots) -> new Adam(adam, slots));
  }
}
