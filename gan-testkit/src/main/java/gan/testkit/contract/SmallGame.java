package gan.testkit.contract;

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
import java.util.List;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Two players that are small enough for finite differences, and whose operations can all be
 * differentiated twice.
 *
 * @param sample what they play for
 * @param generator makes the generator
 * @param discriminator makes the discriminator, which gives features
 */
record SmallGame(
    SampleSpec sample,
    Function<Parameters, Generator> generator,
    Function<Parameters, Discriminator> discriminator) {

  /** Images of 6 by 6 pixels; strided convolutions, leaky rectifiers and dense layers. */
  static SmallGame ofConvolutions() {
    return new SmallGame(
        sample(Shape.of(6, 6, 2)),
        own -> {
          Layer first = Layer.dense(own, "first", 5, 36);
          Layer last = Layer.enlarging(own, "last", 3, 4, 2);
          return new SmallGenerator(5, first.then(Layer.rectifier()).then(last));
        },
        own -> {
          Layer first = Layer.shrinking(own, "first", 2, 4);
          Layer last = Layer.dense(own, "last", 36, 1);
          return new SmallDiscriminator(first.then(Layer.rectifier()), 36, last);
        });
  }

  /** Vectors of five numbers; dense layers and a leaky rectifier. */
  static SmallGame ofDenseLayers() {
    return new SmallGame(
        sample(Shape.of(5)),
        own -> {
          Layer first = Layer.dense(own, "first", 4, 7);
          return new SmallGenerator(
              4, first.then(Layer.rectifier()).then(Layer.dense(own, "last", 7, 5)));
        },
        own -> {
          Layer first = Layer.dense(own, "first", 5, 7);
          Layer last = Layer.dense(own, "last", 7, 1);
          return new SmallDiscriminator(first.then(Layer.rectifier()), 7, last);
        });
  }

  /** The game of a {@link PenaltyGolden}. */
  static SmallGame linear(List<Double> slope) {
    return new SmallGame(
        sample(Shape.of(1, 2, 2)),
        own -> {
          Parameter scale = own.weight("scale", Shape.of(1), Initializer.constant(1));
          Layer scaled = (pass, z) -> pass.tf().math.mul(z, pass.read(scale));
          return new SmallGenerator(4, scaled.then(Layer.reshape(1, 2, 2)));
        },
        own -> {
          double[][] column = slope.stream().map(w -> new double[] {w}).toArray(double[][]::new);
          Parameter weights =
              own.weight(
                  "slope",
                  Shape.of(4, 1),
                  (tf, shape, random) -> tf.dtypes.cast(tf.constant(column), random.type()));
          Layer product = (pass, x) -> pass.tf().linalg.matMul(x, pass.read(weights));
          return new SmallDiscriminator((pass, x) -> x, 4, product);
        });
  }

  private static SampleSpec sample(Shape shape) {
    return new SampleSpec(shape, SampleSpec.Encoding.FLOAT32, ValueRange.UNBOUNDED, 3);
  }

  private record SmallGenerator(int latentSize, Layer layers) implements Generator {
    @Override
    public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
      return layers.apply(pass, latent);
    }
  }

  /** The features are what the body gives, flattened. */
  private record SmallDiscriminator(Layer body, long features, Layer head)
      implements Discriminator {
    @Override
    public Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition) {
      Operand<TFloating> seen = body.then(Layer.reshape(features)).apply(pass, samples);
      return Verdict.of(head.apply(pass, seen), seen);
    }
  }
}
