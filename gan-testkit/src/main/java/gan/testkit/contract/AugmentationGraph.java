package gan.testkit.contract;

import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.spi.Augmentation;
import gan.core.spi.SampleSpec;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TFloating;

/** An augmentation in a graph of its own, with samples of unknown batch size. */
final class AugmentationGraph implements AutoCloseable {
  final GraphRun run;
  final Parameters states;
  final Augmentation augmentation;
  final Pass pass;
  final Draws draws;
  final Operand<TFloating> samples;
  final Operand<TFloating> changed;
  private final SampleSpec sample;

  <O extends Record> AugmentationGraph(
      AugmentationContract<O> contract, Precision precision, long seed) {
    sample = contract.sample();
    run = new GraphRun(precision, seed);
    states = run.parameters("augmentation");
    augmentation = contract.factory().create(contract.options(), sample, states);
    pass = run.pass(Mode.TRAIN);
    samples = run.placeholder(Shape.of(-1).append(sample.shape()));
    draws = Draws.watch(run);
    changed = augmentation.apply(pass, samples);
    draws.found();
  }

  /** As many samples, all over the range of the data. */
  Numbers samples(int size) {
    Shape shape = Shape.of(size).append(sample.shape());
    return sample.range().isBounded()
        ? Numbers.uniform(shape, sample.range().low(), sample.range().high(), 7)
        : Numbers.normal(shape, 7);
  }

  /** A weight that holds three samples. */
  Parameter weight() {
    Shape shape = Shape.of(3).append(sample.shape());
    Parameter weight = run.parameters("samples").weight("values", shape, Initializer.zeros());
    run.assign(weight, samples(3).values());
    return weight;
  }

  void feed(Numbers numbers) {
    run.feed(samples, numbers);
  }

  Numbers change(Numbers numbers) {
    feed(numbers);
    return run.evaluate(changed);
  }

  /** Lets the augmentation adapt to scores, and stores what it wrote. */
  void judge(Numbers scores) {
    Operand<TFloating> operand = run.constant(scores.shape(), scores.values());
    augmentation.judged(pass, operand, scores.shape().get(0));
    List<Op> stores = pass.stores(pass.reads());
    if (!stores.isEmpty()) {
      run.execute(stores);
    }
  }

  @Override
  public void close() {
    run.close();
  }
}
