package gan.testkit.contract;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** A generator in a graph of its own, with latents of unknown batch size. */
final class GeneratorGraph implements AutoCloseable {
  final GraphRun run;
  final Parameters parameters;
  final Generator generator;
  final Pass pass;
  final Operand<TFloating> samples;
  private final Operand<TFloating> latent;

  <O extends Record> GeneratorGraph(
      GeneratorContract<O> contract, Precision precision, Mode mode, long seed) {
    SampleSpec sample = contract.sample();
    run = new GraphRun(precision, seed);
    parameters = run.parameters("generator");
    generator = contract.factory().create(contract.options(), sample, parameters);
    pass = run.pass(mode);
    latent = run.placeholder(Shape.of(-1, generator.latentSize()));
    samples = generator.generate(pass, latent, Asked.of(run.tf(), sample, latent));
  }

  Numbers latents(int size, long seed) {
    return Numbers.normal(Shape.of(size, generator.latentSize()), seed);
  }

  void feed(Numbers latents) {
    run.feed(latent, latents);
  }

  Numbers generate(Numbers latents) {
    feed(latents);
    return run.evaluate(samples);
  }

  @Override
  public void close() {
    run.close();
  }
}
