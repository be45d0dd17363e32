package gan.core.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.optimizer.Sgd;
import gan.core.optimizer.SgdOptions;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Augmentation;
import gan.core.spi.Batch;
import gan.core.spi.LossTerms;
import gan.core.spi.Optimizer;
import gan.core.spi.Penalty;
import gan.core.spi.Round;
import gan.core.spi.SampleSpec;
import gan.core.spi.Schedule;
import gan.core.spi.Side;
import gan.core.spi.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** What the discriminator D(x) = a·x sees, a being 2 at first, of real samples that are all 1. */
class AugmentationTests {
  private static final double RATE = 0.1;
  private static final float EXACT = 1e-5f;
  private static final Role<Augmentation> TRIPLING =
      (sample, own) -> (pass, samples) -> pass.tf().math.mul(samples, pass.constant(3));

  private final Batch ones = Toys.batch(Toys.normals(1, 0), 8);

  @TempDir private Path folder;

  @Test
  void realSamplesAreChanged() {
    try (Game game = game(roles().withAugmentation(TRIPLING))) {
      DiscriminatorReport report = game.updateDiscriminator(ones, 0, 1);
      assertThat(report.real()).isCloseTo(1 / (1 + Math.exp(-6)), within(1e-6));
      assertThat(a(game)).isCloseTo((float) (2 + RATE * 3), within(EXACT));
    }
  }

  @Test
  void generatedSamplesAreChangedAndTheGeneratorLearnsThroughIt() {
    try (Game game = game(roles().withAugmentation(TRIPLING))) {
      game.updateGenerator(ones, 0, 1);
      assertThat(value(game, "generator.shift")).isCloseTo((float) (RATE * 2 * 3), within(EXACT));
    }
  }

  @Test
  void penaltiesSeeWhatTheDiscriminatorSees() {
    Penalty mean =
        round -> round.tf().math.mean(round.fake(), round.tf().constant(new int[] {0, 1}));
    WeightedPenalty one =
        new WeightedPenalty((sample, own) -> mean, Side.GENERATOR, Schedule.constant(1), 1);
    try (Game game = game(roles().withPenalties(List.of(one)).withAugmentation(TRIPLING))) {
      game.updateGenerator(ones, 0, 1);
      assertThat(value(game, "generator.shift"))
          .isCloseTo((float) (RATE * (2 * 3 - 3)), within(EXACT));
    }
  }

  @Test
  void realAndGeneratedSamplesAreChangedIndependently() {
    Role<Augmentation> replacing =
        (sample, own) ->
            (pass, samples) ->
                pass.tf()
                    .math
                    .add(
                        pass.tf().math.mul(samples, pass.constant(0)),
                        pass.uniform("noise", pass.tf().shape(samples), 0, 1));
    try (Game game = game(roles().withAugmentation(replacing))) {
      DiscriminatorReport report = game.updateDiscriminator(ones, 0, 1);
      assertThat(report.real()).isBetween(0.5, 0.9);
      assertThat(report.fake()).isBetween(0.5, 0.9).isNotCloseTo(report.real(), within(1e-3));
    }
  }

  @Test
  void instanceNoiseComesAfterwards() {
    Role<Augmentation> blank =
        (sample, own) -> (pass, samples) -> pass.tf().math.mul(samples, pass.constant(0));
    Roles plain = roles().withAugmentation(blank);
    Roles noisy =
        new Roles(
            plain.generator(),
            plain.discriminator(),
            plain.loss(),
            plain.penalties(),
            plain.generatorLearning(),
            plain.discriminatorLearning(),
            plain.latent(),
            Optional.empty(),
            plain.realAugmentation(),
            plain.augmentation(),
            Schedule.constant(1),
            Optional.empty(),
            plain.scheme());
    try (Game game = game(plain);
        Game other = game(noisy)) {
      game.updateDiscriminator(ones, 0, 1);
      assertThat(a(game)).isEqualTo(2);
      other.updateDiscriminator(ones, 0, 1);
      assertThat(a(other)).isNotCloseTo(2f, within(1e-4f));
    }
  }

  @Test
  void picturesAreNotChanged() {
    try (Game plain = game(roles());
        Game game = game(roles().withAugmentation(TRIPLING))) {
      assertThat(game.samples(5, 4).values()).isEqualTo(plain.samples(5, 4).values());
    }
  }

  @Test
  void itAdaptsOnceAnUpdateOfTheDiscriminator() {
    try (Game game = game(roles().withAugmentation(Watching::new))) {
      game.updateDiscriminator(ones, 0, 1);
      assertThat(value(game, "augmentation.updates")).isEqualTo(1);
      assertThat(value(game, "augmentation.shown")).isEqualTo(8);
      assertThat(value(game, "augmentation.score")).isEqualTo(2);
      game.updateGenerator(ones, 1, 1);
      assertThat(value(game, "augmentation.updates")).isEqualTo(1);
    }
  }

  @Test
  void batchesThatArePutByAreShownAndAdaptNothing() {
    Roles roles = roles().withScheme(new Scheme(3, false)).withAugmentation(Watching::new);
    try (Game game = game(roles)) {
      game.gatherDiscriminator(ones, 0, 1);
      game.gatherDiscriminator(ones, 1, 1);
      assertThat(value(game, "augmentation.updates")).isZero();
      game.updateDiscriminator(ones, 2, 1);
      assertThat(value(game, "augmentation.updates")).isEqualTo(1);
      assertThat(value(game, "augmentation.shown")).isEqualTo(24);
    }
  }

  @Test
  void lookingAheadAdaptsNothing() {
    Roles roles = roles().withScheme(new Scheme(1, true)).withAugmentation(Watching::new);
    try (Game game = game(roles)) {
      game.lookAhead(ones, 0, 1);
      assertThat(value(game, "augmentation.updates")).isZero();
      game.stepFromAhead(ones, 1, 2);
      assertThat(value(game, "augmentation.updates")).isEqualTo(1);
      assertThat(value(game, "augmentation.shown")).isEqualTo(16);
    }
  }

  @Test
  void itsStatesAreSavedAndBelongToARunAlone() {
    Path file = folder.resolve("tensors");
    Roles roles = roles().withAugmentation(Watching::new);
    try (Game game = game(roles);
        Game resumed = game(roles);
        Game other = game(roles)) {
      game.updateDiscriminator(ones, 0, 1);
      game.save(file);
      resumed.restore(file);
      assertThat(value(resumed, "augmentation.updates")).isEqualTo(1);
      other.restoreLearned(file);
      assertThat(a(other)).isEqualTo(a(game));
      assertThat(value(other, "augmentation.updates")).isZero();
    }
  }

  @Test
  void aGameCanBeginWithWhatAnotherLearnedWithoutAugmentation() {
    Path file = folder.resolve("tensors");
    try (Game game = game(roles());
        Game other = game(roles().withAugmentation(Watching::new))) {
      game.updateDiscriminator(ones, 0, 1);
      game.save(file);
      other.restoreLearned(file);
      assertThat(a(other)).isEqualTo(a(game));
    }
  }

  @Test
  void samplesOfAnotherShapeAreRefused() {
    Role<Augmentation> summing =
        (sample, own) -> (pass, samples) -> pass.tf().sum(samples, pass.tf().constant(1));
    assertThatThrownBy(() -> game(roles().withAugmentation(summing)))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.UNAVAILABLE))
        .hasMessage(
            """
            error GAN-P004: the augmentation gives [8] float32, expected [8, 1] float32
              Fix: let the augmentation keep the shape and the type of the samples.""");
  }

  /** Changes nothing, and counts updates; notes the mean score and how many samples were shown. */
  private static final class Watching implements Augmentation {
    private final Parameter updates;
    private final Parameter score;
    private final Parameter shown;

    Watching(SampleSpec sample, Parameters own) {
      updates = own.state("updates", Shape.scalar(), Initializer.zeros());
      score = own.state("score", Shape.scalar(), Initializer.zeros());
      shown = own.state("shown", Shape.scalar(), Initializer.zeros());
    }

    @Override
    public Operand<TFloating> apply(Pass pass, Operand<TFloating> samples) {
      return samples;
    }

    @Override
    public void judged(Pass pass, Operand<TFloating> realScores, long number) {
      var tf = pass.tf();
      pass.write(updates, tf.math.add(pass.read(updates), pass.constant(1)));
      pass.write(score, tf.math.mean(realScores, tf.constant(new int[] {0, 1})));
      pass.write(shown, pass.constant((double) number));
    }
  }

  /** D maximises its mean on real samples, G its mean score. */
  private static Roles roles() {
    return Roles.of(
        Toys::affine,
        (sample, own) -> {
          Parameter a = own.weight("a", Shape.of(1), Initializer.constant(2));
          return (pass, samples, condition) ->
              Verdict.of(pass.tf().math.mul(samples, pass.read(a)));
        },
        (sample, own) -> AugmentationTests::terms,
        sgd(),
        sgd());
  }

  private static LossTerms terms(Round round) {
    var tf = round.tf();
    var axes = tf.constant(new int[] {0, 1});
    return new LossTerms(
        tf.math.neg(tf.math.mean(round.realScores(), axes)),
        tf.math.neg(tf.math.mean(round.fakeScores(), axes)));
  }

  private static Role<Optimizer> sgd() {
    return (sample, slots) -> new Sgd(new SgdOptions(Schedule.constant(RATE), 0, false), slots);
  }

  private static Game game(Roles roles) {
    return Game.start(roles, Toys.NUMBER, 8, 1);
  }

  private static float a(Game game) {
    return value(game, "discriminator.a");
  }

  private static float value(Game game, String name) {
    return game.variables().get(name)[0];
  }
}
