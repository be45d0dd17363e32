package gan.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.game.Game;
import gan.core.game.Roles;
import gan.core.game.Toys;
import gan.core.game.TrainedGenerator;
import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.problem.GanException;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TFloating;

class GeneratorModelTest {
  private static final SampleSpec PAIR = SampleSpec.vector(2, new ValueRange(-3, 3), 0);

  @TempDir private Path folder;

  /** Two numbers of one weight each: z · w + noise. */
  private static Generator noisy(SampleSpec sample, Parameters parameters) {
    Parameter weight = parameters.weight("w", Shape.of(2), Initializer.normal(1));
    return generator(
        (pass, latent) -> {
          var math = pass.tf().math;
          Operand<TFloating> noise = pass.normal("noise", pass.tf().shape(latent));
          return math.add(math.mul(latent, pass.read(weight)), noise);
        });
  }

  /** A plugin that goes past the pass. */
  private static Generator careless(SampleSpec sample, Parameters parameters) {
    Parameter weight = parameters.weight("w", Shape.of(2), Initializer.zeros());
    Parameter count = parameters.state("count", Shape.of(2), Initializer.zeros());
    return generator(
        (pass, latent) -> {
          var tf = pass.tf();
          var added = tf.assignAddVariableOp(count.handle(), tf.onesLike(pass.read(count)));
          return tf.math.mul(tf.withControlDependencies(added).identity(latent), pass.read(weight));
        });
  }

  private interface Making {
    Operand<TFloating> of(Pass pass, Operand<TFloating> latent);
  }

  private static Generator generator(Making making) {
    return new Generator() {
      @Override
      public int latentSize() {
        return 2;
      }

      @Override
      public Operand<TFloating> generate(
          Pass pass, Operand<TFloating> latent, Condition condition) {
        return making.of(pass, latent);
      }
    };
  }

  /** Judges the first number alone. */
  private static Discriminator first(SampleSpec sample, Parameters parameters) {
    Discriminator judge = Toys.quadratic(sample, parameters);
    return (pass, samples, condition) -> {
      var tf = pass.tf();
      Operand<TFloating> one =
          tf.slice(samples, tf.constant(new int[] {0, 0}), tf.constant(new int[] {-1, 1}));
      return judge.judge(pass, one, condition);
    };
  }

  private TrainedGenerator trained(gan.core.game.Role<Generator> generator) {
    Roles roles =
        Toys.roles(
            generator, GeneratorModelTest::first, (sample, own) -> Toys::nonSaturating, 1e-3);
    try (Game game = Game.start(roles, PAIR, 2, 1)) {
      game.save(folder.resolve("tensors"));
    }
    return TrainedGenerator.load(
        roles.generator(), roles.average(), roles.latent(), PAIR, folder.resolve("tensors"));
  }

  @Test
  void aGeneratorWithNoiseOfItsOwnMakesEachSampleWithItsSeed() throws IOException {
    long[] seeds = {7, -1, 1L << 40, 7};
    try (TrainedGenerator generator = trained(GeneratorModelTest::noisy)) {
      List<ModelSignature> signatures = GeneratorModel.write(generator, folder);
      ModelTensor samples = number("from_seed.samples", "samples", 2);
      ModelTensor made = number("generate.samples", "samples", 2);
      List<ModelTensor> latent =
          List.of(
              new ModelTensor(
                  "latent",
                  "generate.latent",
                  ModelTensor.Type.FLOAT32,
                  List.of(-1L, 2L),
                  Optional.empty()),
              key("generate.noise", "noise"));
      assertThat(signatures)
          .containsExactly(
              new ModelSignature("generate", latent, List.of(made)),
              new ModelSignature(
                  "from_seed", List.of(key("from_seed.seed", "seed")), List.of(samples)),
              new ModelSignature("serving_default", latent, List.of(made)));
      float[] expected = generator.samples(seeds, new int[4]).values();
      assertThat(call("from_seed", Map.of("seed", TInt64.vectorOf(seeds)))).isEqualTo(expected);
      TFloat32 vectors = TFloat32.tensorOf(Shape.of(4, 2));
      for (int i = 0; i < seeds.length; i++) {
        vectors.asRawTensor().data().asFloats().offset(2L * i).write(generator.vector(seeds[i]));
      }
      Map<String, Tensor> inputs = Map.of("latent", vectors, "noise", TInt64.vectorOf(seeds));
      assertThat(call("generate", inputs)).isEqualTo(expected);
      assertThat(expected[0]).isEqualTo(expected[6]).isNotEqualTo(expected[2]);
    }
  }

  @Test
  void theSameGeneratorGivesTheSameBytes() throws IOException {
    try (TrainedGenerator generator = trained(GeneratorModelTest::noisy)) {
      GeneratorModel.write(generator, folder);
      Path again = Files.createDirectory(folder.resolve("again"));
      GeneratorModel.write(generator, again);
      assertThat(again.resolve("saved_model.pb"))
          .hasSameBinaryContentAs(folder.resolve("saved_model.pb"));
    }
  }

  @Test
  void aVariableThatIsNotOnlyReadIsRefused() {
    try (TrainedGenerator generator = trained(GeneratorModelTest::careless)) {
      assertThatThrownBy(() -> GeneratorModel.write(generator, folder))
          .isInstanceOf(GanException.class)
          .hasMessage(
              """
              error GAN-P004: the generator uses the variable 'generator.count' in another way than by reading it
                Fix: let the generator read its parameters with Pass.read.""");
    }
    assertThat(folder.resolve("saved_model.pb")).doesNotExist();
  }

  private static ModelTensor key(String node, String name) {
    return new ModelTensor(name, node, ModelTensor.Type.INT64, List.of(-1L), Optional.empty());
  }

  private static ModelTensor number(String node, String name, long size) {
    return new ModelTensor(
        name,
        node,
        ModelTensor.Type.FLOAT32,
        List.of(-1L, size),
        Optional.of(new ValueRange(-3, 3)));
  }

  private float[] call(String signature, Map<String, Tensor> inputs) {
    try (SavedModelBundle model = SavedModelBundle.load(folder.toString(), "serve");
        Result result = model.function(signature).call(inputs)) {
      Tensor samples = result.get("samples").orElseThrow();
      float[] values = new float[(int) samples.shape().size()];
      samples.asRawTensor().data().asFloats().read(values);
      return values;
    } finally {
      inputs.values().forEach(Tensor::close);
    }
  }
}
