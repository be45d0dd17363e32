package gan.testkit.contract;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.spi.Discriminator;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** A discriminator in a graph of its own, with samples of unknown batch size. */
final class DiscriminatorGraph implements AutoCloseable {
  final GraphRun run;
  final Parameters parameters;
  final Operand<TFloating> samples;
  final Pass pass;
  final Verdict verdict;
  private final SampleSpec sample;
  private final Discriminator discriminator;

  <O extends Record> DiscriminatorGraph(
      DiscriminatorContract<O> contract, Precision precision, Mode mode, long seed) {
    sample = contract.sample();
    run = new GraphRun(precision, seed);
    parameters = run.parameters("discriminator");
    discriminator = contract.factory().create(contract.options(), sample, parameters);
    pass = run.pass(mode);
    samples = run.placeholder(Shape.of(-1).append(sample.shape()));
    verdict = judge();
  }

  /** Judges the samples once more, in the same pass. */
  Verdict judge() {
    return discriminator.judge(pass, samples, Asked.of(run.tf(), sample, samples));
  }

  /** Samples all over their range; standard normal where it has no bounds. */
  Numbers randomSamples(int size, long seed) {
    Shape shape = Shape.of(size).append(sample.shape());
    ValueRange range = sample.range();
    return range.isBounded()
        ? Numbers.uniform(shape, range.low(), range.high(), seed)
        : Numbers.normal(shape, seed);
  }

  void feed(Numbers values) {
    run.feed(samples, values);
  }

  Numbers scores(Numbers values) {
    feed(values);
    return run.evaluate(verdict.scores());
  }

  @Override
  public void close() {
    run.close();
  }
}
