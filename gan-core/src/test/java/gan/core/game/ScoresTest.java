package gan.core.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.core.graph.Initializer;
import gan.core.graph.Pass;
import gan.core.spi.Discriminator;
import gan.core.spi.LossTerms;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class ScoresTest {
  private static final SampleSpec LABELLED = SampleSpec.vector(1, ValueRange.UNBOUNDED, 3);
  private static final int BATCH = 8;

  /** More than are judged at once, and no multiple of it. */
  private static final int COUNT = 600;

  @Test
  void scoresAreThoseOfTheDiscriminatorAsItIsNow() {
    try (Game game = Game.start(Toys.roles(1e-1), Toys.NUMBER, BATCH, 1)) {
      assertThat(game.scores(numbers(Toys.NUMBER)).orElseThrow()).containsOnly(0).hasSize(COUNT);
      for (int count = 1; count <= 5; count++) {
        game.updateDiscriminator(Toys.batch(Toys.normals(3, 0.5), BATCH), count, count);
      }
      Map<String, float[]> weights = game.variables();
      float a = weights.get("discriminator.a")[0];
      float b = weights.get("discriminator.b")[0];
      float c = weights.get("discriminator.c")[0];
      assertThat(a).isNotZero();
      float[] scores = game.scores(numbers(Toys.NUMBER)).orElseThrow();
      for (int i = 0; i < COUNT; i++) {
        double x = i / 100.0;
        assertThat((double) scores[i]).isCloseTo(a * x + b * x * x + c, within(1e-5));
      }
    }
  }

  @Test
  void nothingMovesAndNothingThatFollowsIsOther() {
    Map<String, float[]> asked = played(true);
    Map<String, float[]> unasked = played(false);
    assertThat(asked).usingRecursiveComparison().isEqualTo(unasked);
  }

  @Test
  void patchesAreAveraged() {
    Role<Discriminator> patches =
        (sample, own) -> {
          var weight = own.weight("w", Shape.of(1), Initializer.constant(1));
          return (pass, samples, condition) -> {
            var scaled = pass.tf().math.mul(samples, pass.read(weight));
            var pair = pass.tf().concat(List.of(scaled, zero(pass, scaled)), pass.tf().constant(1));
            return Verdict.of(pass.tf().reshape(pair, pass.tf().constant(new int[] {-1, 1, 2, 1})));
          };
        };
    try (Game game = game(patches, Toys.NUMBER)) {
      float[] scores = game.scores(numbers(Toys.NUMBER)).orElseThrow();
      assertThat((double) scores[500]).isCloseTo(2.5, within(1e-6));
    }
  }

  @Test
  void aDiscriminatorThatIsToldTheClassCannotBeAskedWithoutOne() {
    Role<Discriminator> told =
        (sample, own) -> {
          var weight = own.weight("w", Shape.of(1), Initializer.constant(1));
          return (pass, samples, condition) -> {
            var label = pass.tf().dtypes.cast(condition.labels().orElseThrow(), pass.type());
            var column = pass.tf().reshape(label, pass.tf().constant(new int[] {-1, 1}));
            var math = pass.tf().math;
            return Verdict.of(math.mul(math.add(samples, column), pass.read(weight)));
          };
        };
    try (Game game = game(told, LABELLED)) {
      assertThat(game.scores(numbers(LABELLED))).isEmpty();
    }
    try (Game game = game(Toys::quadratic, LABELLED)) {
      assertThat(game.scores(numbers(LABELLED))).isPresent();
    }
  }

  private static Operand<TFloating> zero(Pass pass, Operand<TFloating> like) {
    return pass.tf().math.mul(like, pass.constant(0));
  }

  private static Map<String, float[]> played(boolean asking) {
    try (Game game = Game.start(Toys.roles(1e-2), Toys.NUMBER, BATCH, 1)) {
      for (int count = 1; count <= 4; count++) {
        var batch = Toys.batch(Toys.normals(3, 0.5), BATCH);
        game.updateDiscriminator(batch, 2L * count, count);
        if (asking) {
          Map<String, float[]> before = game.variables();
          game.scores(numbers(Toys.NUMBER));
          assertThat(game.variables()).usingRecursiveComparison().isEqualTo(before);
        }
        game.updateGenerator(batch, 2L * count + 1, count);
      }
      return game.variables();
    }
  }

  private static Game game(Role<Discriminator> discriminator, SampleSpec sample) {
    return Game.start(
        Toys.roles(
            Toys::affine,
            discriminator,
            (same, own) ->
                round -> {
                  var math = round.tf().math;
                  var axes =
                      round
                          .tf()
                          .range(
                              round.tf().constant(0),
                              round.tf().rank(round.realScores()),
                              round.tf().constant(1));
                  var mean = math.mean(math.sub(round.fakeScores(), round.realScores()), axes);
                  return new LossTerms(mean, math.neg(mean));
                },
            1e-2),
        sample,
        BATCH,
        1);
  }

  /** 0, 0.01, 0.02 and so on. */
  private static Samples numbers(SampleSpec sample) {
    float[] values = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      values[i] = i / 100f;
    }
    return new Samples(sample, COUNT, values);
  }
}
