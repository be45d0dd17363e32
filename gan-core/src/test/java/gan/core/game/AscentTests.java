package gan.core.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.problem.GanException;
import gan.core.spi.Batch;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class AscentTests {
  private static final Offset<Float> ROUNDING = Offset.offset(1e-5f);
  private static final Batch BATCH = Toys.batch(Toys.normals(3, 0.5), 2);

  @TempDir private Path folder;

  /** D(x) = x - x²/2 is steepest towards 1: a step takes x to x + a (1 - x). */
  @Test
  void samplesClimbTheDiscriminatorAsItIs() {
    Ascent ascent = new Ascent(3, 0.5, 0);
    try (Game game = Game.start(roles(ascent), Toys.NUMBER, 2, 1);
        Game plain = Game.start(roles(), Toys.NUMBER, 2, 1)) {
      float[] starts = plain.samples(4, 5).values();
      float[] climbed = game.samples(4, 5).values();
      for (int i = 0; i < 5; i++) {
        assertThat(climbed[i]).isCloseTo(1 + (starts[i] - 1) / 8, ROUNDING);
      }
    }
  }

  @Test
  void theyStayWithinTheRange() {
    SampleSpec unit = SampleSpec.vector(1, new ValueRange(0, 0.5), 0);
    try (Game game = Game.start(roles(new Ascent(20, 0.5, 0)), unit, 2, 1)) {
      assertThat(game.samples(4, 5).values()).containsOnly(0.5f);
    }
  }

  @Test
  void noiseIsThatOfTheSeed() {
    try (Game game = Game.start(roles(new Ascent(2, 0.5, 0.3)), Toys.NUMBER, 2, 1)) {
      float[] samples = game.samples(4, 5).values();
      assertThat(game.samples(4, 5).values()).isEqualTo(samples);
      assertThat(game.samples(5, 5).values()).isNotEqualTo(samples);
      float[] apart = new float[5];
      try (Game plain = Game.start(roles(), Toys.NUMBER, 2, 1)) {
        float[] starts = plain.samples(4, 5).values();
        for (int i = 0; i < 5; i++) {
          apart[i] = samples[i] - (1 + (starts[i] - 1) / 4);
        }
      }
      assertThat(apart).doesNotContain(0).doesNotHaveDuplicates();
    }
  }

  /** Only the discriminator has weights, and its fakes have climbed it. */
  @Test
  void aDiscriminatorLearnsAlone() {
    try (Game game = Game.start(roles(new Ascent(3, 0.5, 0)), Toys.NUMBER, 2, 1)) {
      assertThat(game.generatorWeights()).isZero();
      Map<String, float[]> before = game.variables();
      game.updateGenerator(BATCH, 1, 1);
      assertThat(game.variables()).usingRecursiveComparison().isEqualTo(before);
      game.updateDiscriminator(BATCH, 1, 1);
      assertThat(game.variables().get("discriminator.b"))
          .isNotEqualTo(before.get("discriminator.b"));
      assertThat(game.gradients(BATCH, -1, 1).generator()).isEmpty();
    }
  }

  @Test
  void aTrainedOneClimbsTheDiscriminatorThatWasSaved() {
    Ascent ascent = new Ascent(3, 0.5, 0.1);
    try (Game game = Game.start(roles(ascent), Toys.NUMBER, 2, 1)) {
      game.updateDiscriminator(BATCH, 1, 1);
      game.save(folder.resolve("tensors"));
      float[] samples = game.samples(9, 1).values();
      try (TrainedGenerator trained =
          TrainedGenerator.load(
              AscentTests::noise,
              Optional.of(new Hill(AscentTests::hill, ascent)),
              Optional.empty(),
              Latent.normal(),
              Toys.NUMBER,
              folder.resolve("tensors"))) {
        assertThat(trained.sample(9, 0).values()).containsExactly(samples);
        assertThat(trained.samples(new long[] {8, 9}, new int[2]).values(1))
            .containsExactly(samples);
      }
    }
  }

  @Test
  void aClimbThatGoesNowhereIsRefused() {
    assertThatThrownBy(() -> new Ascent(0, 0.1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "An ascent takes at least 1 step of a size above 0, with a noise of at least 0, not 0 of"
                + " 0.1 with 0.0");
  }

  @Test
  void aGeneratorWithWeightsIsRefused() {
    Roles roles =
        Toys.roles(Toys::affine, AscentTests::hill, (sample, own) -> Toys::nonSaturating, 1e-2)
            .withAscent(new Ascent(1, 0.5, 0));
    assertThatThrownBy(() -> Game.start(roles, Toys.NUMBER, 2, 1))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-C021: with 'training.ascent' a generator learns nothing, but this one has 2 weights
              Fix: choose the generator 'noise', or leave 'training.ascent' out.""");
  }

  private static Roles roles() {
    return Toys.roles(
        AscentTests::noise, AscentTests::hill, (sample, own) -> Toys::nonSaturating, 1e-2);
  }

  private static Roles roles(Ascent ascent) {
    return roles().withAscent(ascent);
  }

  private static Generator noise(SampleSpec sample, Parameters own) {
    return new Generator() {
      @Override
      public int latentSize() {
        return 1;
      }

      @Override
      public Operand<TFloating> generate(
          Pass pass, Operand<TFloating> latent, Condition condition) {
        return sample.range().isBounded()
            ? pass.tf().math.mul(pass.tf().math.sigmoid(latent), pass.constant(0.5))
            : latent;
      }
    };
  }

  private static Discriminator hill(SampleSpec sample, Parameters own) {
    Parameter a = own.weight("a", Shape.of(1), Initializer.constant(1));
    Parameter b = own.weight("b", Shape.of(1), Initializer.constant(-0.5));
    return (pass, samples, condition) -> {
      var math = pass.tf().math;
      return Verdict.of(
          math.add(math.mul(samples, pass.read(a)), math.mul(math.square(samples), pass.read(b))));
    };
  }
}
