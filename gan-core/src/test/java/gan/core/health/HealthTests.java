package gan.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Game;
import gan.core.game.Role;
import gan.core.game.Roles;
import gan.core.game.Toys;
import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.run.HealthLog;
import gan.core.run.HealthPictures;
import gan.core.run.Interval;
import gan.core.run.RunDirectory;
import gan.core.run.RunLog;
import gan.core.spi.Batch;
import gan.core.spi.Condition;
import gan.core.spi.DataSource;
import gan.core.spi.Generator;
import gan.core.spi.KnownDistribution;
import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** Each check on games of one number, whose figures are known. Steps are counted in looks. */
class HealthTests {
  private static final int BATCH = 8;
  private static final String SATURATED =
      "The discriminator is always right: D(x) is 0.995, D(G(z)) 0.00500 and its loss 0.0110."
          + " Lower its learning rate or training.discriminatorSteps, or add a penalty such as r1"
          + " or training.instanceNoise. See ";
  private static final String VANISHED =
      " Choose a loss that does not saturate, such as non-saturating, or give the discriminator"
          + " less of a lead; then look at the activations behind that weight. See ";
  private static final String COLLAPSED =
      " Lower the generator's learning rate, add a penalty such as r1, or check that the"
          + " generator's output depends on its latent vector. See ";

  @TempDir private Path folder;

  private final List<String> warnings = new ArrayList<>();
  private RunDirectory run;
  private Watch watch;

  @BeforeEach
  void watches() {
    run = RunDirectory.create(folder, "run");
    watch = watch(warning -> warnings.add(warning.toString()));
  }

  @Test
  void aSaturatedDiscriminatorIsWarnedAboutOnceUntilItComesBack() {
    try (Game game = Game.start(Toys.roles(0), Toys.NUMBER, BATCH, 1)) {
      TrainingListener check = new SaturatedDiscriminator(watch);
      look(check, game, 1, 6, 0.011, 0.995, 0.005);
      look(check, game, 7, 7, 1.386, 0.5, 0.5);
      look(check, game, 8, 9, 0.011, 0.995, 0.005);
      assertThat(warnings)
          .containsExactly(
              "step 30, saturated-discriminator: " + SATURATED + picture("health", 30));
      look(check, game, 10, 10, 0.011, 0.995, 0.005);
      assertThat(warnings)
          .hasSize(2)
          .last()
          .isEqualTo("step 100, saturated-discriminator: " + SATURATED + picture("health", 100));
    }
  }

  @Test
  void onlyADiscriminatorWithNothingLeftToLearnIsSaturated() {
    try (Game game = Game.start(Toys.roles(0), Toys.NUMBER, BATCH, 1)) {
      TrainingListener check = new SaturatedDiscriminator(watch);
      look(check, game, 1, 9, -40, 1, 0); // a Wasserstein critic at its best
      look(check, game, 10, 19, 0.02, 0.98, 0.005);
      look(check, game, 20, 29, 0.02, 0.995, 0.02);
      look(check, game, 30, 39, 0.06, 0.995, 0.005);
      look(check, game, 40, 41, 0.011, 0.995, 0.005); // not for long enough
      assertThat(warnings).isEmpty();
    }
  }

  @Test
  void looksAreSoManyStepsApart() {
    try (Game game = Game.start(Toys.roles(0), Toys.NUMBER, BATCH, 1)) {
      TrainingListener check = new SaturatedDiscriminator(watch);
      for (int step = 1; step < 30; step++) {
        check.stepped(game, new StepReport(step, 0.011, 5, 0.995, 0.005, 1));
      }
      assertThat(warnings).isEmpty();
    }
  }

  @Test
  void aLossThatIsConstantGivesNoGradientAndIsWarnedAboutAtOnce() {
    Loss constant =
        round -> {
          LossTerms terms = Toys.nonSaturating(round);
          return new LossTerms(
              terms.discriminator(),
              round.tf().math.mul(terms.generator(), round.pass().constant(0)));
        };
    try (Game game = game(Toys::affine, constant)) {
      TrainingListener check = new VanishingGradient(watch, Toys.normals(3, 0.5), BATCH, 1);
      check.started(game, Start.fresh());
      look(check, game, 1, 4, 1.4, 0.5, 0.5);
      assertThat(warnings)
          .containsExactly(
              "step 10, vanishing-gradient: The generator's gradient has the norm 0.00; it is"
                  + " smallest in generator.scale, 0.00."
                  + VANISHED
                  + picture("health", 10));
    }
  }

  @Test
  void aGradientThatFadesIsHeldAgainstWhatWasUsual() {
    try (Game game = judged(Toys::affine, HealthTests::fading)) {
      TrainingListener check = new VanishingGradient(watch, Toys.normals(3, 0.5), BATCH, 1);
      check.started(game, Start.fresh());
      for (int look = 1; look <= 3; look++) {
        look(check, game, look, look, 1.4, 0.5, 0.5);
      }
      for (int update = 1; update <= 11; update++) {
        game.updateDiscriminator(Toys.batch(Toys.normals(3, 0.5), BATCH), update, update);
      }
      look(check, game, 4, 6, 1.4, 0.5, 0.5);
      assertThat(warnings)
          .hasSize(1)
          .first()
          .asString()
          .matches(
              "step 60, vanishing-gradient: The generator's gradient has the norm [^ ]+e-0\\d, where"
                  + " [\\d.]+ was usual; it is smallest in generator\\.shift, [^ ]+e-0\\d\\..*");
    }
  }

  @Test
  void samplesThatAreAllTheSameAreACollapse() {
    try (Game game = game(shifted(0), Toys::nonSaturating)) {
      TrainingListener check = new ModeCollapse(watch, Toys.normals(3, 0.5), 1);
      check.started(game, Start.fresh());
      look(check, game, 1, 5, 1.4, 0.5, 0.5);
      assertThat(warnings)
          .containsExactly(
              "step 30, mode-collapse: Two samples are 0.00 apart on average, two real ones 0.464."
                  + COLLAPSED
                  + picture("health", 30));
    }
  }

  /** Real samples are N(10 · label, 1): two of one label are 2/√π = 1.13 apart, give or take. */
  @Test
  void oneSampleForEachClassIsACollapse() {
    SampleSpec labelled = SampleSpec.vector(1, ValueRange.UNBOUNDED, 3);
    Roles roles =
        Toys.roles(
            HealthTests::tenTimesTheLabel,
            Toys::quadratic,
            (sample, own) -> Toys::nonSaturating,
            1e-2);
    try (Game game = Game.start(roles, labelled, BATCH, 1)) {
      TrainingListener check = new ModeCollapse(watch, classes(labelled), 1);
      check.started(game, Start.fresh());
      look(check, game, 1, 5, 1.4, 0.5, 0.5);
      assertThat(warnings)
          .containsExactly(
              "step 30, mode-collapse: Two samples of one class are 0.00 apart on average, two real"
                  + " ones 1.04."
                  + COLLAPSED
                  + picture("health", 30));
    }
  }

  private static Generator tenTimesTheLabel(SampleSpec sample, Parameters own) {
    Parameter shift = own.weight("shift", Shape.of(1), Initializer.zeros());
    return new Generator() {
      @Override
      public int latentSize() {
        return 1;
      }

      @Override
      public Operand<TFloating> generate(
          Pass pass, Operand<TFloating> latent, Condition condition) {
        var tf = pass.tf();
        Operand<TFloating> label = tf.dtypes.cast(condition.labels().orElseThrow(), pass.type());
        Operand<TFloating> column = tf.reshape(label, tf.constant(new int[] {-1, 1}));
        Operand<TFloating> none = tf.math.mul(latent, pass.constant(0));
        return tf.math.add(
            tf.math.add(tf.math.mul(column, pass.constant(10)), none), pass.read(shift));
      }
    };
  }

  private static DataSource classes(SampleSpec labelled) {
    return new DataSource() {
      @Override
      public SampleSpec sample() {
        return labelled;
      }

      @Override
      public OptionalLong size() {
        return OptionalLong.of(300);
      }

      @Override
      public void read(long index, Batch into, int slot) {
        int label = (int) (index % 3);
        into.slot(slot).putFloat((float) (10 * label + new SplittableRandom(index).nextGaussian()));
        into.label(slot, label);
      }
    };
  }

  @Test
  void goodSamplesOfFewModesAreACollapse() {
    try (Game game = game(Toys::affine, Toys::nonSaturating)) {
      TrainingListener check = new ModeCollapse(watch, new Modes(3, 1.5), 1);
      check.started(game, Start.fresh());
      look(check, game, 1, 5, 1.4, 0.5, 0.5);
      assertThat(warnings)
          .containsExactly(
              "step 30, mode-collapse: 2500 samples cover 1 of 3 modes; 86 % of them are of high"
                  + " quality."
                  + COLLAPSED
                  + picture("health", 30));
    }
  }

  @Test
  void badSamplesOfFewModesAreNoCollapseYet() {
    try (Game game = game(Toys::affine, Toys::nonSaturating)) {
      TrainingListener check = new ModeCollapse(watch, new Modes(3, 0.1), 1);
      check.started(game, Start.fresh());
      look(check, game, 1, 5, 1.4, 0.5, 0.5);
      assertThat(warnings).isEmpty();
    }
  }

  @Test
  void modesThatWereCoveredAndAreLostAreACollapse() {
    Loss pushing =
        round ->
            new LossTerms(
                Toys.nonSaturating(round).discriminator(),
                round
                    .tf()
                    .math
                    .neg(
                        round
                            .tf()
                            .math
                            .mean(round.fakeScores(), round.tf().constant(new int[] {0, 1}))));
    Roles roles = Toys.roles(shifted(1), Toys::quadratic, (sample, own) -> pushing, 1);
    Batch reals = Toys.batch(Toys.normals(3, 0.5), BATCH);
    try (Game game = Game.start(roles, Toys.NUMBER, BATCH, 1)) {
      TrainingListener check = new ModeCollapse(watch, new Modes(2, 1.5), 1);
      check.started(game, Start.fresh());
      look(check, game, 1, 3, 1.4, 0.5, 0.5);
      assertThat(warnings).isEmpty();
      game.updateDiscriminator(reals, 0, 1);
      for (int update = 1; update <= 30; update++) {
        game.updateGenerator(reals, update, update);
      }
      look(check, game, 4, 6, 1.4, 0.5, 0.5);
      assertThat(warnings)
          .containsExactly(
              "step 60, mode-collapse: 2500 samples cover 0 of 2 modes; 0 % of them are of high"
                  + " quality."
                  + COLLAPSED
                  + picture("health", 60));
    }
  }

  @Test
  void samplesThatAreTrainingSamplesAreMemorised() throws Exception {
    DataSource few = finite(8, index -> 10 * index);
    try (Game game = game(Toys::affine, Toys::nonSaturating)) {
      TrainingListener check = new Memorisation(watch, few, 1);
      check.started(game, Start.fresh());
      look(check, game, 1, 5, 1.4, 0.5, 0.5);
      assertThat(warnings)
          .containsExactly(
              "step 30, memorisation: Samples are 0.713 from the nearest of 8 training samples, which"
                  + " are 10.0 from each other. Use more data, a smaller generator or fewer steps;"
                  + " each row of the picture has a sample and the training sample nearest to it."
                  + " See "
                  + picture("memorisation", 30));
      assertThat(run.path().resolve("samples/memorisation-000030.png")).isNotEmptyFile();
    }
  }

  @Test
  void samplesLikeTheDataAreNeitherCollapsedNorMemorised() {
    DataSource normals = Toys.normals(0, 1);
    DataSource many =
        finite(
            500,
            index -> {
              Batch one = new Batch(Toys.NUMBER, 1);
              normals.read(index, one, 0);
              return one.slot(0).getFloat();
            });
    try (Game game = game(Toys::affine, Toys::nonSaturating)) {
      for (TrainingListener check :
          List.of(
              new Memorisation(watch, many, 1),
              new Memorisation(watch, normals, 1),
              new Memorisation(watch, finite(1, index -> 0), 1),
              new ModeCollapse(watch, many, 1),
              new ModeCollapse(watch, new Modes(1, 1.5), 1),
              new VanishingGradient(watch, many, BATCH, 1))) {
        check.started(game, Start.fresh());
        look(check, game, 1, 5, 1.4, 0.5, 0.5);
      }
      assertThat(warnings).isEmpty();
    }
  }

  @Test
  void aWarningIsWrittenIntoTheRun() throws Exception {
    HealthLog log = new HealthLog(run, new RunLog(run, new Interval(1, 1)));
    Watch files = watch(log);
    try (Game game = Game.start(Toys.roles(0), Toys.NUMBER, BATCH, 1)) {
      look(new SaturatedDiscriminator(files), game, 1, 3, 0.011, 0.995, 0.005);
    }
    assertThat(run.path().resolve("health.jsonl"))
        .hasContent(
            "{\"step\": 30, \"warning\": \"saturated-discriminator\", \"message\": \"The"
                + " discriminator is always right: D(x) is 0.995, D(G(z)) 0.00500 and its loss"
                + " 0.0110.\", \"advice\": \"Lower its learning rate or"
                + " training.discriminatorSteps, or add a penalty such as r1 or"
                + " training.instanceNoise.\", \"picture\": \"samples/health-000030.png\"}");
    assertThat(Files.readString(run.log()).substring("2000-01-01T00:00:00Z".length()))
        .isEqualTo(
            "  warning: step 30, saturated-discriminator: "
                + SATURATED
                + picture("health", 30)
                + "\n");
  }

  @Test
  void thePictureOfTheSampleLogIsNamedIfThereIsOne() throws Exception {
    Files.writeString(run.samples(30), "drawn before");
    try (Game game = Game.start(Toys.roles(0), Toys.NUMBER, BATCH, 1)) {
      look(new SaturatedDiscriminator(watch), game, 1, 3, 0.011, 0.995, 0.005);
    }
    assertThat(warnings)
        .containsExactly("step 30, saturated-discriminator: " + SATURATED + picture("step", 30));
  }

  private Watch watch(Warnings sink) {
    return new Watch(10, 3, sink, new HealthPictures(run, Toys.normals(3, 0.5), 2, 2, 1));
  }

  private String picture(String name, int step) {
    Path file = run.path().resolve(String.format("samples/%s-%06d.png", name, step));
    assertThat(file).isNotEmptyFile();
    return file.toString();
  }

  private static void look(
      TrainingListener check, Game game, int from, int to, double loss, double real, double fake) {
    for (int look = from; look <= to; look++) {
      check.stepped(game, new StepReport(10L * look, loss, 1, real, fake, 1));
    }
  }

  private static Game game(Role<Generator> generator, Loss loss) {
    return judged(generator, (SampleSpec sample, Parameters own) -> loss);
  }

  private static Game judged(Role<Generator> generator, Role<Loss> loss) {
    Roles roles = Toys.roles(generator, Toys::quadratic, loss, 1e-2);
    Game game = Game.start(roles, Toys.NUMBER, BATCH, 1);
    // At the very start the discriminator is 0 everywhere, and no gradient reaches the generator.
    game.updateDiscriminator(Toys.batch(Toys.normals(3, 0.5), BATCH), 0, 1);
    return game;
  }

  /**
   * Multiplies the generator's loss with e⁻ⁿ, n being the number of the discriminator's updates.
   */
  private static Loss fading(SampleSpec sample, Parameters own) {
    Parameter count = own.state("count", Shape.scalar(), Initializer.zeros());
    return round -> {
      var math = round.tf().math;
      LossTerms usual = Toys.nonSaturating(round);
      Operand<TFloating> number = round.pass().read(count);
      round.pass().write(count, math.add(number, round.pass().constant(1)));
      return new LossTerms(
          usual.discriminator(), math.mul(usual.generator(), math.exp(math.neg(number))));
    };
  }

  /** z ↦ scale · z + shift, where the scale cannot be learned. */
  private static Role<Generator> shifted(double scale) {
    return (sample, own) -> {
      Parameter shift = own.weight("shift", Shape.of(1), Initializer.zeros());
      return new Generator() {
        @Override
        public int latentSize() {
          return 1;
        }

        @Override
        public Operand<TFloating> generate(
            Pass pass, Operand<TFloating> latent, Condition condition) {
          return pass.tf()
              .math
              .add(pass.tf().math.mul(latent, pass.constant(scale)), pass.read(shift));
        }
      };
    };
  }

  private interface Numbers {
    float at(long index);
  }

  private static DataSource finite(long size, Numbers numbers) {
    return new DataSource() {
      @Override
      public SampleSpec sample() {
        return Toys.NUMBER;
      }

      @Override
      public OptionalLong size() {
        return OptionalLong.of(size);
      }

      @Override
      public void read(long index, Batch into, int slot) {
        into.slot(slot).putFloat(numbers.at(index));
      }
    };
  }

  /** Modes at 0, 6, 12, … that reach so far. */
  private record Modes(int modes, double reach) implements DataSource, KnownDistribution {
    @Override
    public SampleSpec sample() {
      return Toys.NUMBER;
    }

    @Override
    public OptionalLong size() {
      return OptionalLong.empty();
    }

    @Override
    public void read(long index, Batch into, int slot) {
      into.slot(slot).putFloat(6 * (index % modes) + index % 7 / 7f);
    }

    @Override
    public int mode(float[] sample) {
      return Math.min(modes - 1, Math.max(0, Math.round(sample[0] / 6)));
    }

    @Override
    public boolean isHighQuality(float[] sample) {
      return Math.abs(sample[0] - 6 * mode(sample)) <= reach;
    }
  }
}
