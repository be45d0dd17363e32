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
import gan.core.problem.GanException;
import gan.core.spi.Batch;
import gan.core.spi.Discriminator;
import gan.core.spi.Loss;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** Penalties, bounds, averages and noise, on games whose gradients are known in closed form. */
class LearningTests {
  private static final double RATE = 0.1;
  private static final float EXACT = 1e-5f;

  private final Batch ones = Toys.batch(Toys.normals(1, 0), 8);

  /**
   * D(x) = a·x, whose loss -mean D(real) has the gradient -1 on ones; G's shift has the gradient
   * -a.
   */
  private static final Role<Discriminator> LINEAR =
      (sample, own) -> {
        Parameter a = own.weight("a", Shape.of(1), Initializer.constant(2));
        return (pass, samples, condition) -> Verdict.of(pass.tf().math.mul(samples, pass.read(a)));
      };

  @Test
  void aPenaltyIsAddedWithItsWeightAtTheUpdatesWhereItIsDue() {
    // The penalty a² has the gradient 2a; every second update, so doubled: Δa = η·(1 - 2·w·2a).
    WeightedPenalty lazy =
        new WeightedPenalty(
            (sample, own) -> squareOfA(), Side.DISCRIMINATOR, Schedule.constant(0.25), 2);
    try (Game game = game(roles(plain()).withPenalties(List.of(lazy)))) {
      game.updateDiscriminator(ones, 0, 1);
      double first = 2 + RATE * (1 - 2 * 0.25 * 2 * 2);
      assertThat(a(game)).isCloseTo((float) first, within(EXACT));
      game.updateDiscriminator(ones, 1, 2);
      assertThat(a(game)).isCloseTo((float) (first + RATE), within(EXACT));
      game.updateDiscriminator(ones, 2, 3);
      double third = first + RATE + RATE * (1 - 2 * 0.25 * 2 * (first + RATE));
      assertThat(a(game)).isCloseTo((float) third, within(EXACT));
    }
  }

  @Test
  void aPenaltyOfTheGeneratorMovesTheGeneratorAlone() {
    Penalty mean =
        round -> round.tf().math.mean(round.fake(), round.tf().constant(new int[] {0, 1}));
    WeightedPenalty heavy =
        new WeightedPenalty((sample, own) -> mean, Side.GENERATOR, Schedule.constant(3), 1);
    try (Game game = game(roles(plain()).withPenalties(List.of(heavy)))) {
      game.updateDiscriminator(ones, 0, 1);
      assertThat(a(game)).isCloseTo(2.1f, within(EXACT));
      game.updateGenerator(ones, 1, 1);
      assertThat(value(game, "generator.shift")).isCloseTo(0.1f * (2.1f - 3), within(EXACT));
    }
  }

  @Test
  void statesOfALazyPenaltyMoveWhereItIsDue() {
    List<WeightedPenalty> penalties =
        List.of(
            new WeightedPenalty(
                LearningTests::counting, Side.DISCRIMINATOR, Schedule.constant(0), 3),
            new WeightedPenalty(
                LearningTests::counting, Side.DISCRIMINATOR, Schedule.constant(0), 1));
    try (Game game = game(roles(plain()).withPenalties(penalties))) {
      for (int count = 1; count <= 5; count++) {
        game.updateDiscriminator(ones, count, count);
        game.updateGenerator(ones, -count, count);
      }
      assertThat(value(game, "penalty1.count")).isEqualTo(2);
      assertThat(value(game, "penalty2.count")).isEqualTo(5);
    }
  }

  @Test
  void whatALazyPenaltyShowsTheDiscriminatorMovesItsStatesWhereItIsDue() {
    Role<Discriminator> counting =
        (sample, own) -> {
          Parameter a = own.weight("a", Shape.of(1), Initializer.constant(2));
          Parameter calls = own.state("calls", Shape.scalar(), Initializer.zeros());
          return (pass, samples, condition) -> {
            pass.write(calls, pass.tf().math.add(pass.read(calls), pass.constant(1)));
            return Verdict.of(pass.tf().math.mul(samples, pass.read(a)));
          };
        };
    Roles roles = Roles.of(Toys::affine, counting, (sample, own) -> plain(), sgd(), sgd());
    WeightedPenalty lazy =
        new WeightedPenalty(
            (sample, own) -> squareOfA(), Side.DISCRIMINATOR, Schedule.constant(0), 2);
    try (Game game = game(roles.withPenalties(List.of(lazy)))) {
      float[] expected = {3, 5, 8, 10};
      for (int count = 1; count <= 4; count++) {
        game.updateDiscriminator(ones, count, count);
        assertThat(value(game, "discriminator.calls")).isEqualTo(expected[count - 1]);
      }
    }
  }

  @Test
  void gradientsAreMeasuredAndNothingMoves() {
    WeightedPenalty lazy =
        new WeightedPenalty(
            (sample, own) -> squareOfA(), Side.DISCRIMINATOR, Schedule.constant(1), 2);
    try (Game game = game(roles(plain()).withPenalties(List.of(lazy)))) {
      Map<String, float[]> before = game.variables();
      GradientReport report = game.gradients(ones, 7, 1);
      assertThat(game.variables()).usingRecursiveComparison().isEqualTo(before);

      assertThat(report.discriminator()).containsOnlyKeys("discriminator.a");
      assertThat(report.discriminator().get("discriminator.a")).isCloseTo(1, within(1e-6));
      assertThat(report.generator()).containsOnlyKeys("generator.scale", "generator.shift");
      assertThat(report.generator().get("generator.shift")).isCloseTo(2, within(1e-6));

      game.updateGenerator(ones, 7, 1);
      double moved = Math.abs(value(game, "generator.scale") - 1);
      double scale = report.generator().get("generator.scale");
      assertThat(scale).isCloseTo(moved / RATE, within(1e-5)).isGreaterThan(0.01);
      assertThat(GradientReport.norm(report.generator()))
          .isCloseTo(Math.hypot(2, scale), within(1e-6));
    }
  }

  @Test
  void aPenaltyOfEveryUpdateIsPartOfTheGradient() {
    // -1 from the loss and 2a = 4 from the penalty a².
    WeightedPenalty always =
        new WeightedPenalty(
            (sample, own) -> squareOfA(), Side.DISCRIMINATOR, Schedule.constant(1), 1);
    try (Game game = game(roles(plain()).withPenalties(List.of(always)))) {
      assertThat(game.gradients(ones, 7, 1).discriminator().get("discriminator.a"))
          .isCloseTo(3, within(1e-6));
    }
  }

  @Test
  void aNormIsTheEuclideanOneAndDoesNotUnderflow() {
    // D(x) = 10⁻³⁰ · (3·a₁ - 4·a₂) · x
    Role<Discriminator> faint =
        (sample, own) -> {
          Parameter a = own.weight("a", Shape.of(1, 2), Initializer.constant(1));
          return (pass, samples, condition) -> {
            var tf = pass.tf();
            Operand<TFloating> factors =
                tf.dtypes.cast(tf.constant(new double[][] {{3e-30}, {-4e-30}}), pass.type());
            return Verdict.of(tf.math.mul(samples, tf.linalg.matMul(pass.read(a), factors)));
          };
        };
    Roles roles = Roles.of(Toys::affine, faint, (sample, own) -> plain(), sgd(), sgd());
    try (Game game = game(roles)) {
      assertThat(game.gradients(ones, 7, 1).discriminator().get("discriminator.a"))
          .isCloseTo(5e-30, within(1e-35));
    }
  }

  @Test
  void aPenaltyThatIsNoScalarIsRefused() {
    WeightedPenalty wrong =
        new WeightedPenalty(
            (sample, own) -> Round::fakeScores, Side.DISCRIMINATOR, Schedule.constant(1), 1);
    assertThatThrownBy(() -> game(roles(plain()).withPenalties(List.of(wrong))))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-P004: a penalty gives [8, 1], expected a scalar
              Fix: take the mean over the batch.""");
  }

  @Test
  void gradientsAreBoundedByValueAndByNorm() {
    try (Game game = game(clipped(new GradientClip(Optional.of(0.4), Optional.empty())))) {
      game.updateDiscriminator(ones, 0, 1);
      assertThat(a(game)).isCloseTo(2.04f, within(EXACT));
    }
    try (Game game = game(clipped(new GradientClip(Optional.empty(), Optional.of(0.25))))) {
      game.updateDiscriminator(ones, 0, 1);
      assertThat(a(game)).isCloseTo(2.025f, within(EXACT));
    }
    try (Game game = game(clipped(new GradientClip(Optional.empty(), Optional.of(5.0))))) {
      game.updateDiscriminator(ones, 0, 1);
      assertThat(a(game)).isCloseTo(2.1f, within(EXACT));
    }
  }

  @Test
  void theNormIsThatOfAllGradientsTogether() {
    // Gradients of the generator: -2 for the shift, -2·z̄ for the scale; together no longer than 1.
    Roles roles = roles(plain());
    Roles bounded =
        new Roles(
            roles.generator(),
            roles.discriminator(),
            roles.loss(),
            List.of(),
            new Learning(sgd(), new GradientClip(Optional.empty(), Optional.of(1.0))),
            roles.discriminatorLearning(),
            roles.latent(),
            Optional.empty(),
            roles.realAugmentation(),
            roles.augmentation(),
            roles.instanceNoise(),
            Optional.empty(),
            Scheme.alternating());
    try (Game game = game(bounded)) {
      game.updateGenerator(ones, 0, 1);
      double shift = value(game, "generator.shift");
      double scale = value(game, "generator.scale") - 1;
      assertThat(Math.hypot(shift, scale)).isCloseTo(0.1, within(1e-5));
      assertThat(scale).isNotCloseTo(0, within(1e-4));
    }
  }

  @Test
  void weightsAreClippedAfterTheDiscriminatorsUpdate() {
    Loss clipping =
        new Loss() {
          @Override
          public LossTerms terms(Round round) {
            return LearningTests.terms(round);
          }

          @Override
          public OptionalDouble weightClip() {
            return OptionalDouble.of(0.01);
          }
        };
    try (Game game = game(roles(clipping))) {
      game.updateGenerator(ones, 0, 1);
      assertThat(a(game)).isEqualTo(2f);
      game.updateDiscriminator(ones, 1, 1);
      assertThat(a(game)).isEqualTo(0.01f);
    }
  }

  @Test
  void anAverageFollowsTheGeneratorAndIsWhatSamplesAreDrawnWith(@TempDir Path folder) {
    Roles roles = roles(plain()).withAverage(new Average(0.75, false));
    try (Game game = game(roles)) {
      float latent = sampleOf(game); // while scale is 1 and shift is 0
      double average = 0;
      for (int t = 1; t <= 4; t++) {
        game.updateGenerator(ones, t, t);
        average = 0.75 * average + 0.25 * value(game, "generator.shift");
        assertThat(value(game, "average.generator.shift"))
            .isCloseTo((float) average, within(EXACT));
      }
      assertThat(sampleOf(game))
          .isCloseTo(
              value(game, "average.generator.scale") * latent + (float) average, within(EXACT));
      game.save(folder.resolve("tensors"));
      try (TrainedGenerator trained =
          TrainedGenerator.load(
              roles.generator(),
              roles.average(),
              roles.latent(),
              Toys.NUMBER,
              folder.resolve("tensors"))) {
        assertThat(trained.sample(5, 0).values()[0]).isEqualTo(sampleOf(game));
      }
    }
  }

  @Test
  void anAverageThatWarmsUpFollowsFasterAtFirst() {
    try (Game game = game(roles(plain()).withAverage(new Average(0.999, true)))) {
      game.updateGenerator(ones, 0, 1);
      float shift = value(game, "generator.shift");
      assertThat(value(game, "average.generator.shift"))
          .isCloseTo(shift * (1 - 2f / 11), within(EXACT));
    }
  }

  @Test
  void instanceNoiseReachesWhatTheDiscriminatorSees() {
    Roles roles = roles(plain());
    Roles noisy =
        new Roles(
            roles.generator(),
            roles.discriminator(),
            roles.loss(),
            List.of(),
            roles.generatorLearning(),
            roles.discriminatorLearning(),
            roles.latent(),
            Optional.empty(),
            roles.realAugmentation(),
            roles.augmentation(),
            Schedule.linear(1, 0, 1),
            Optional.empty(),
            Scheme.alternating());
    try (Game game = game(noisy)) {
      game.updateDiscriminator(ones, 0, 1);
      float withNoise = a(game) - 2;
      assertThat(withNoise).isNotCloseTo(0.1f, within(1e-4f));
      game.updateDiscriminator(ones, 1, 2);
      assertThat(a(game) - 2 - withNoise).isCloseTo(0.1f, within(EXACT));
    }
  }

  @Test
  void anUpdateAveragesTheGradientsThatWerePutBy() {
    Batch threes = Toys.batch(Toys.normals(3, 0), 8);
    try (Game game = game(roles(plain()).withScheme(new Scheme(3, false)))) {
      for (long count = 1; count <= 2; count++) {
        float before = a(game);
        game.gatherDiscriminator(ones, 3 * count, count);
        game.gatherDiscriminator(ones, 3 * count + 1, count);
        assertThat(a(game)).isEqualTo(before);
        game.updateDiscriminator(threes, 3 * count + 2, count);
        assertThat(a(game) - before).isCloseTo(0.1f * (1 + 1 + 3) / 3, within(EXACT));
      }
    }
  }

  @Test
  void extragradientStepsFromWhereItWasAlongTheGradientsFoundAhead() {
    Roles roles = roles(plain()).withScheme(new Scheme(1, true)).withAverage(new Average(0, false));
    try (Game game = game(roles)) {
      game.lookAhead(ones, 0, 1);
      assertThat(a(game)).isCloseTo(2.1f, within(EXACT));
      assertThat(value(game, "generator.shift")).isCloseTo(0.2f, within(EXACT));
      assertThat(value(game, "average.generator.shift")).isZero();
      RoundReport report = game.stepFromAhead(ones, 1, 2);
      assertThat(report.discriminator().loss()).isCloseTo(-2.1, within(1e-5));
      assertThat(a(game)).isCloseTo(2.1f, within(EXACT));
      assertThat(value(game, "generator.shift")).isCloseTo(0.21f, within(EXACT));
      assertThat(value(game, "average.generator.shift")).isCloseTo(0.21f, within(EXACT));
    }
  }

  private static Loss plain() {
    return LearningTests::terms;
  }

  /** D maximises its mean on real samples, G its mean score. */
  private static LossTerms terms(Round round) {
    var tf = round.tf();
    var axes = tf.constant(new int[] {0, 1});
    return new LossTerms(
        tf.math.neg(tf.math.mean(round.realScores(), axes)),
        tf.math.neg(tf.math.mean(round.fakeScores(), axes)));
  }

  /** a², through the score of a sample of ones: D(1)². */
  private static Penalty squareOfA() {
    return round -> {
      var tf = round.tf();
      Operand<TFloating> one = tf.onesLike(round.real());
      return tf.math.mean(tf.math.square(round.judge(one).scores()), tf.constant(new int[] {0, 1}));
    };
  }

  /** 0, and a state that counts how often it was part of an update. */
  private static Penalty counting(SampleSpec sample, Parameters own) {
    Parameter count = own.state("count", Shape.scalar(), Initializer.zeros());
    return round -> {
      Pass pass = round.pass();
      pass.write(count, pass.tf().math.add(pass.read(count), pass.constant(1)));
      return squareOfA().term(round);
    };
  }

  private static Roles clipped(GradientClip clip) {
    Roles roles = roles(plain());
    return new Roles(
        roles.generator(),
        roles.discriminator(),
        roles.loss(),
        List.of(),
        roles.generatorLearning(),
        new Learning(sgd(), clip),
        roles.latent(),
        Optional.empty(),
        roles.realAugmentation(),
        roles.augmentation(),
        roles.instanceNoise(),
        Optional.empty(),
        Scheme.alternating());
  }

  private static Roles roles(Loss loss) {
    return Roles.of(Toys::affine, LINEAR, (sample, own) -> loss, sgd(), sgd());
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

  private static float sampleOf(Game game) {
    return game.samples(5, 1).values()[0];
  }
}
