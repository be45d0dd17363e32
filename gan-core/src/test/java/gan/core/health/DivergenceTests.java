package gan.core.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.game.Game;
import gan.core.game.GradientReport;
import gan.core.game.Role;
import gan.core.game.Toys;
import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Pass;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.train.StepReport;
import gan.core.train.Trainer;
import gan.core.train.TrainingOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class DivergenceTests {
  private static final String FIX =
      "  Fix: lower the learning rates, or choose a loss or a penalty, such as r1, that keeps the"
          + " discriminator's slope bounded.";

  @Test
  void aPoisonousLossStopsTheTrainingWithItsLastValues() {
    try (Game game =
        Game.start(Toys.roles(Toys::affine, Toys::quadratic, poison(), 0), Toys.NUMBER, 10, 1)) {
      stops(
          () -> train(game, Toys.normals(3, 0.5)),
          """
          error GAN-T001: the discriminator's loss is NaN at step 4
            Its last values, the newest last: 2.9674, 2.6110, 2.0934, NaN.
            Every variable is finite: the loss itself is not.
          """
              + FIX);
    }
  }

  @Test
  void poisonousDataStopsTheTrainingWithTheVariablesThatItReached() {
    try (Game game = Game.start(Toys.roles(0), Toys.NUMBER, 10, 1)) {
      stops(
          () -> train(game, turningIntoNaN(20)),
          """
          error GAN-T001: the discriminator's loss is NaN at step 3
            Its last values, the newest last: 1.3863, 1.3863, NaN.
            Not finite: discriminator.a, discriminator.b, discriminator.c, \
          discriminatorOptimizer.discriminator.a.m, discriminatorOptimizer.discriminator.a.v and 10 more.
          """
              + FIX);
    }
  }

  @Test
  void theGeneratorsLossIsWatchedToo() {
    try (Game game = Game.start(Toys.roles(0), Toys.NUMBER, 10, 1)) {
      stops(
          () ->
              new Divergence()
                  .stepped(game, new StepReport(7, 1, Double.NEGATIVE_INFINITY, 0.5, 0.5, 1)),
          """
          error GAN-T001: the generator's loss is -Infinity at step 7
            Its last values, the newest last: -Infinity.
            Every variable is finite: the loss itself is not.
          """
              + FIX);
    }
  }

  @Test
  void twentyValuesAreShown() {
    try (Game game = Game.start(Toys.roles(0), Toys.NUMBER, 10, 1)) {
      Divergence divergence = new Divergence();
      for (int step = 1; step <= 30; step++) {
        divergence.stepped(game, new StepReport(step, step, 0, 0.5, 0.5, 1));
      }
      String values =
          IntStream.rangeClosed(12, 30)
              .mapToObj(step -> step + ".000, ")
              .collect(Collectors.joining());
      stops(
          () -> divergence.stepped(game, new StepReport(31, Double.NaN, 0, 0.5, 0.5, 1)),
          "error GAN-T001: the discriminator's loss is NaN at step 31\n"
              + "  Its last values, the newest last: "
              + values
              + "NaN.\n"
              + "  Every variable is finite: the loss itself is not.\n"
              + FIX);
    }
  }

  @Test
  void variablesAreCheckedWhateverTheLossesSay() {
    try (Game game = Game.start(Toys.roles(1e-3), Toys.NUMBER, 1, 1)) {
      Divergence.check(game, 0);
      game.updateDiscriminator(Toys.batch(turningIntoNaN(0), 1), 0, 1);
      String message =
          """
          error GAN-T001: 9 variables are not finite at step 1, though the losses were
            Not finite: discriminator.a, discriminator.b, discriminator.c, \
          discriminatorOptimizer.discriminator.a.m, discriminatorOptimizer.discriminator.a.v and 4 more.
          """
              + FIX;
      stops(() -> Divergence.check(game, 1), message);
      stops(() -> new Divergence().ended(game, 1, Optional.empty()), message);
    }
  }

  @Test
  void gradientsAreChecked() {
    GradientReport fine = new GradientReport(Map.of("discriminator.a", 1e300), Map.of());
    Divergence.check(fine, 500);
    GradientReport broken =
        new GradientReport(
            Map.of("discriminator.a", 1.0), Map.of("generator.scale", Double.POSITIVE_INFINITY));
    stops(
        () -> Divergence.check(broken, 500),
        """
        error GAN-T001: the generator's gradient is not finite at step 500
          Not finite: generator.scale.
        """
            + FIX);
  }

  private static void train(Game game, DataSource data) {
    new Trainer(new TrainingOptions(9, 10, 1), 1, List.of(new Divergence())).run(game, data);
  }

  private static void stops(ThrowingCallable training, String message) {
    assertThatThrownBy(training)
        .isInstanceOfSatisfying(
            GanException.class,
            e -> {
              assertThat(e.status()).isEqualTo(ExitStatus.DIVERGED);
              assertThat(e.status().code()).isEqualTo(79);
            })
        .hasMessage(message);
  }

  /** Adds √(2.5 - n) to the discriminator's loss, n being the number of its updates so far. */
  private static Role<Loss> poison() {
    return (sample, own) -> {
      Parameter count = own.state("count", Shape.scalar(), Initializer.zeros());
      return round -> {
        Pass pass = round.pass();
        var math = pass.tf().math;
        Operand<TFloating> rest = math.sub(pass.constant(2.5), pass.read(count));
        LossTerms usual = Toys.nonSaturating(round);
        pass.write(count, math.add(pass.read(count), pass.constant(1)));
        return new LossTerms(math.add(usual.discriminator(), math.sqrt(rest)), usual.generator());
      };
    };
  }

  private static DataSource turningIntoNaN(long index) {
    DataSource normals = Toys.normals(3, 0.5);
    return new DataSource() {
      @Override
      public gan.core.spi.SampleSpec sample() {
        return normals.sample();
      }

      @Override
      public java.util.OptionalLong size() {
        return normals.size();
      }

      @Override
      public void read(long number, Batch into, int slot) {
        if (number < index) {
          normals.read(number, into, slot);
        } else {
          into.slot(slot).putFloat(Float.NaN);
        }
      }
    };
  }
}
