package gan.testkit.contract;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import gan.core.spi.ValueRange;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** The smallest parts that can be right or wrong. */
final class Toys {
  static final SampleSpec PAIR = SampleSpec.vector(2, ValueRange.UNBOUNDED, 0);

  private Toys() {}

  record Options() {}

  record Generators(Function<Parameters, Generator> maker) implements GeneratorFactory<Options> {
    @Override
    public String name() {
      return "toy";
    }

    @Override
    public String description() {
      return "A toy generator.";
    }

    @Override
    public Class<Options> optionsType() {
      return Options.class;
    }

    @Override
    public Generator create(Options options, SampleSpec sample, Parameters parameters) {
      return maker.apply(parameters);
    }
  }

  record Discriminators(Function<Parameters, Discriminator> maker, Set<Trait> traits)
      implements DiscriminatorFactory<Options> {
    @Override
    public String name() {
      return "toy";
    }

    @Override
    public String description() {
      return "A toy discriminator.";
    }

    @Override
    public Class<Options> optionsType() {
      return Options.class;
    }

    @Override
    public Discriminator create(Options options, SampleSpec sample, Parameters parameters) {
      return maker.apply(parameters);
    }

    @Override
    public Set<Trait> traits(Options options) {
      return traits;
    }
  }

  record Losses(Loss loss) implements LossFactory<Options> {
    @Override
    public String name() {
      return "toy";
    }

    @Override
    public String description() {
      return "A toy loss.";
    }

    @Override
    public Class<Options> optionsType() {
      return Options.class;
    }

    @Override
    public Loss create(Options options, SampleSpec sample, Parameters auxiliary) {
      return loss;
    }
  }

  record DataSources(LongFunction<DataSource> opener) implements DataSourceFactory<Options> {
    @Override
    public String name() {
      return "toy";
    }

    @Override
    public String description() {
      return "A toy data source.";
    }

    @Override
    public Class<Options> optionsType() {
      return Options.class;
    }

    @Override
    public DataSource open(Options options, long seed) {
      return opener.apply(seed);
    }
  }

  /** {@code tanh(x · kernel + bias)}, the layer that all toy players are made of. */
  record Layer(Parameter kernel, Parameter bias) {
    static Layer of(Parameters parameters, int inputs, int outputs) {
      return new Layer(
          parameters.weight("kernel", Shape.of(inputs, outputs), Initializer.normal(0.5)),
          parameters.weight("bias", Shape.of(outputs), Initializer.constant(0.1)));
    }

    Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
      return pass.tf().math.tanh(sum(pass, x));
    }

    Operand<TFloating> sum(Pass pass, Operand<TFloating> x) {
      return pass.tf().math.add(product(pass, x), pass.read(bias));
    }

    Operand<TFloating> product(Pass pass, Operand<TFloating> x) {
      return pass.tf().linalg.matMul(x, pass.read(kernel));
    }
  }

  static Operand<TFloating> mean(Pass pass, Operand<TFloating> x) {
    return pass.tf().math.mean(x, all(pass, x));
  }

  static Operand<TFloating> sum(Pass pass, Operand<TFloating> x) {
    return pass.tf().sum(x, all(pass, x));
  }

  private static Operand<TInt32> all(Pass pass, Operand<TFloating> x) {
    return pass.tf().constant(IntStream.range(0, x.shape().numDimensions()).toArray());
  }
}
