package gan.core.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.graph.Initializer;
import gan.core.graph.Pass;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Batch;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class GameTests {
  private static final int BATCH = 32;

  private final Batch real = Toys.batch(Toys.normals(3, 0.5), BATCH);

  @Test
  void anUpdateMovesEveryWeightOfItsPlayerAndNothingOfTheOther() {
    try (Game game = toy(1)) {
      play(game, 1); // at the very start some gradients are zero by symmetry
      Map<String, float[]> before = game.variables();
      game.updateDiscriminator(real, 2, 2);
      Map<String, float[]> afterDiscriminator = game.variables();
      game.updateGenerator(real, 3, 2);
      Map<String, float[]> afterGenerator = game.variables();

      assertThat(changed(before, afterDiscriminator))
          .containsExactlyInAnyOrder(
              "discriminator.a",
              "discriminator.b",
              "discriminator.c",
              "discriminatorOptimizer.discriminator.a.m",
              "discriminatorOptimizer.discriminator.a.v",
              "discriminatorOptimizer.discriminator.b.m",
              "discriminatorOptimizer.discriminator.b.v",
              "discriminatorOptimizer.discriminator.c.m",
              "discriminatorOptimizer.discriminator.c.v");
      assertThat(changed(afterDiscriminator, afterGenerator))
          .containsExactlyInAnyOrder(
              "generator.scale",
              "generator.shift",
              "generatorOptimizer.generator.scale.m",
              "generatorOptimizer.generator.scale.v",
              "generatorOptimizer.generator.shift.m",
              "generatorOptimizer.generator.shift.v");
    }
  }

  @Test
  void reportsAreThoseOfTheTextbookBeforeAnythingMoved() {
    try (Game game = toy(1)) {
      DiscriminatorReport report = game.updateDiscriminator(real, 0, 1);
      assertThat(report.loss()).isCloseTo(2 * Math.log(2), within(1e-6));
      assertThat(report.real()).isCloseTo(0.5, within(1e-7));
      assertThat(report.fake()).isCloseTo(0.5, within(1e-7));
    }
    try (Game game = toy(1)) {
      assertThat(game.updateGenerator(real, 0, 1)).isCloseTo(Math.log(2), within(1e-6));
    }
  }

  @Test
  void variablesThatAreNotFiniteAreNamed() {
    try (Game game = toy(1)) {
      play(game, 1);
      assertThat(game.nonFinite()).isEmpty();
      Batch poison = Toys.batch(Toys.normals(Double.POSITIVE_INFINITY, 0), BATCH);
      game.updateDiscriminator(poison, 2, 2);
      assertThat(game.nonFinite())
          .containsExactly(
              "discriminator.a",
              "discriminator.b",
              "discriminatorOptimizer.discriminator.a.m",
              "discriminatorOptimizer.discriminator.a.v",
              "discriminatorOptimizer.discriminator.b.m",
              "discriminatorOptimizer.discriminator.b.v");
    }
  }

  @Test
  void theSameSeedGivesTheSameWeightsToTheBit() {
    Map<String, float[]> once = trained(7);
    Map<String, float[]> again = trained(7);
    Map<String, float[]> other = trained(8);
    assertThat(changed(once, again)).isEmpty();
    assertThat(changed(once, other)).contains("generator.shift");
  }

  @Test
  void aCheckpointBringsBackEveryVariable(@TempDir Path folder) {
    Map<String, float[]> saved;
    try (Game game = toy(1)) {
      play(game, 3);
      game.save(folder.resolve("tensors"));
      saved = game.variables();
    }
    try (Game game = toy(2)) {
      game.restore(folder.resolve("tensors"));
      assertThat(changed(saved, game.variables())).isEmpty();
    }
  }

  @Test
  void aTrainedGeneratorDrawsTheSamplesOfTheGame(@TempDir Path folder) {
    try (Game game = toy(1)) {
      play(game, 3);
      game.save(folder.resolve("tensors"));
      float[] expected = game.samples(5, 1).values();
      try (TrainedGenerator generator =
          TrainedGenerator.load(
              Toys::affine,
              Optional.empty(),
              Latent.normal(),
              Toys.NUMBER,
              folder.resolve("tensors"))) {
        assertThat(generator.samples(new long[] {5, 6}, new int[2]).values(0)).isEqualTo(expected);
        assertThat(generator.samples(new long[] {5, 6}, new int[2]).values(1))
            .isNotEqualTo(expected);
      }
    }
  }

  @Test
  void aCheckpointOfAnotherGameIsRefused(@TempDir Path folder) {
    try (Game game = toy(1)) {
      game.save(folder.resolve("tensors"));
    }
    Role<Discriminator> other =
        (sample, own) -> {
          var weight = own.weight("other", Shape.of(1), Initializer.zeros());
          return (pass, samples, condition) ->
              Verdict.of(pass.tf().math.mul(samples, pass.read(weight)));
        };
    Roles roles = Toys.roles(Toys::affine, other, (sample, own) -> Toys::nonSaturating, 1e-2);
    try (Game game = Game.start(roles, Toys.NUMBER, BATCH, 1)) {
      assertThatThrownBy(() -> game.restore(folder.resolve("tensors")))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.BAD_CHECKPOINT))
          .hasMessageContaining("discriminator.other");
    }
  }

  @Test
  void aGeneratorOfAnotherShapeIsRefused() {
    Role<Generator> wrong =
        (sample, own) ->
            generator(
                (pass, latent) -> pass.tf().tile(latent, pass.tf().constant(new int[] {1, 3})));
    refuses(
        () -> start(wrong, Toys::quadratic, Toys::nonSaturating),
        """
        error GAN-P004: the generator gives [32, 3] float32, but the data is [32, 1] float32 in \
        [-Infinity, Infinity]
          Fix: make the generator's output match the data, [n, height, width, channels] for images.""");
  }

  @Test
  void aGeneratorOutOfRangeIsRefused() {
    SampleSpec unit = SampleSpec.vector(1, ValueRange.UNIT, 0);
    Role<Generator> wrong =
        (sample, own) ->
            generator(
                (pass, latent) ->
                    pass.tf()
                        .math
                        .add(pass.tf().math.mul(latent, pass.constant(0)), pass.constant(7.5)));
    refuses(
        () ->
            Game.start(
                Toys.roles(wrong, Toys::quadratic, (s, own) -> Toys::nonSaturating, 1e-2),
                unit,
                BATCH,
                1),
        """
        error GAN-P004: the generator gives 7.5 before any training, but the data lies in [0.0, 1.0]
          Fix: end the generator with an activation whose range is that of the data, such as tanh.""");
  }

  @Test
  void aDiscriminatorWithoutOneLogitASampleIsRefused() {
    Role<Discriminator> wrong =
        (sample, own) ->
            (pass, samples, condition) ->
                Verdict.of(pass.tf().math.mean(samples, pass.tf().constant(0)));
    refuses(
        () -> start(Toys::affine, wrong, Toys::nonSaturating),
        """
        error GAN-P004: the discriminator gives scores [1], expected [32, 1] or one for each \
        patch, [32, h, w, 1]
          Fix: end the discriminator with one logit a sample or one a patch.""");
  }

  @Test
  void aLossThatIsNoScalarIsRefused() {
    Loss wrong = round -> new LossTerms(round.realScores(), round.fakeScores());
    refuses(
        () -> start(Toys::affine, Toys::quadratic, wrong),
        """
        error GAN-P004: the loss gives the discriminator [32, 1], expected a scalar
          Fix: take the mean over the batch.""");
  }

  @Test
  void aLossThatIsAConstantIsRefused() {
    Loss wrong = round -> new LossTerms(round.pass().constant(1), round.pass().constant(1));
    refuses(
        () -> start(Toys::affine, Toys::quadratic, wrong),
        """
        error GAN-P004: the discriminator has a loss that does not reach every weight: \
        Cannot compute the partial derivative for node 'discriminator.a.read' as it's unreachable from the \
        output node(s).
          Fix: let every weight take part in what the loss is computed from, or do not create it.""");
  }

  @Test
  void aWeightThatIsNeverUsedIsRefused() {
    Role<Generator> wrong =
        (sample, own) -> {
          own.weight("forgotten", Shape.of(2), Initializer.zeros());
          return Toys.affine(sample, own);
        };
    refuses(
        () -> start(wrong, Toys::quadratic, Toys::nonSaturating),
        """
        error GAN-P004: the generator creates the weight 'generator.forgotten' but never uses it
          Fix: let every weight take part in what the loss is computed from, or do not create it.""");
  }

  private static Game start(
      Role<Generator> generator, Role<Discriminator> discriminator, Loss loss) {
    return Game.start(
        Toys.roles(generator, discriminator, (sample, own) -> loss, 1e-2), Toys.NUMBER, BATCH, 1);
  }

  private static Game toy(long seed) {
    return Game.start(Toys.roles(1e-2), Toys.NUMBER, BATCH, seed);
  }

  private Map<String, float[]> trained(long seed) {
    try (Game game = toy(seed)) {
      play(game, 5);
      return game.variables();
    }
  }

  private void play(Game game, int rounds) {
    for (int round = 0; round < rounds; round++) {
      game.updateDiscriminator(real, 2L * round, round + 1);
      game.updateGenerator(real, 2L * round + 1, round + 1);
    }
  }

  private static Set<String> changed(Map<String, float[]> before, Map<String, float[]> after) {
    assertThat(after.keySet()).isEqualTo(before.keySet());
    return before.keySet().stream()
        .filter(name -> !Arrays.equals(before.get(name), after.get(name)))
        .collect(Collectors.toSet());
  }

  private static void refuses(ThrowingCallable start, String message) {
    assertThatThrownBy(start)
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.UNAVAILABLE))
        .hasMessage(message);
  }

  private interface Formula {
    Operand<TFloating> apply(Pass pass, Operand<TFloating> latent);
  }

  private static Generator generator(Formula formula) {
    return new Generator() {
      @Override
      public int latentSize() {
        return 1;
      }

      @Override
      public Operand<TFloating> generate(
          Pass pass, Operand<TFloating> latent, Condition condition) {
        return formula.apply(pass, latent);
      }
    };
  }
}
