package gan.core.explore;

import gan.core.game.Game;
import gan.core.game.Latent;
import gan.core.game.Role;
import gan.core.game.Toys;
import gan.core.game.TrainedGenerator;
import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import java.nio.file.Path;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** Generators whose samples are known from their latent vectors. */
final class Linear {
  private Linear() {}

  /** How a toy makes samples, {@code [n, columns]}, from latent vectors and its weight. */
  interface Formula {
    Operand<TFloating> apply(Pass pass, Operand<TFloating> latent, Operand<TFloating> weight);
  }

  /** z ↦ z·W. */
  static TrainedGenerator product(float[][] weight, Latent latent, Path folder) {
    return of((pass, z, w) -> pass.tf().linalg.matMul(z, w), weight.length, weight, latent, folder);
  }

  /** A generator with one weight. */
  static TrainedGenerator of(
      Formula formula, int latentSize, float[][] weight, Latent latent, Path folder) {
    Role<Generator> generator =
        (sample, own) -> {
          Parameter parameter =
              own.weight(
                  "base.kernel",
                  Shape.of(weight.length, weight[0].length),
                  (tf, shape, random) -> tf.dtypes.cast(tf.constant(weight), random.type()));
          return generator(formula, latentSize, parameter);
        };
    SampleSpec sample = SampleSpec.vector(weight[0].length, ValueRange.UNBOUNDED, 0);
    Path file = folder.resolve("tensors");
    try (Game game =
        Game.start(
            Toys.roles(generator, Linear::judge, (own, parameters) -> Toys::nonSaturating, 1e-3),
            sample,
            2,
            1)) {
      game.save(file);
    }
    return TrainedGenerator.load(generator, Optional.empty(), latent, sample, file);
  }

  private static Generator generator(Formula formula, int latentSize, Parameter weight) {
    return new Generator() {
      @Override
      public int latentSize() {
        return latentSize;
      }

      @Override
      public Operand<TFloating> generate(
          Pass pass, Operand<TFloating> latent, Condition condition) {
        return formula.apply(pass, latent, pass.read(weight));
      }
    };
  }

  private static Discriminator judge(SampleSpec sample, Parameters own) {
    Parameter weight =
        own.weight("w", Shape.of(sample.shape().get(0), 1), Initializer.constant(0.5));
    return (pass, samples, condition) ->
        Verdict.of(pass.tf().linalg.matMul(samples, pass.read(weight)));
  }
}
