package gan.testkit.contract;

import gan.core.graph.Gradients;
import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import gan.testkit.Unasked;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * A loss in a graph of its own, whose scores are given: samples are single numbers, and the
 * discriminator takes each number as its score.
 */
final class LossGraph implements AutoCloseable {
  static final SampleSpec NUMBERS = SampleSpec.vector(1, ValueRange.UNBOUNDED, 0);

  private final GraphRun run;
  private final Operand<TFloating> real;
  private final Operand<TFloating> fake;
  private final LossTerms terms;

  /**
   * @param patches the shape of one sample's scores, after the batch
   */
  <O extends Record> LossGraph(LossContract<O> contract, Precision precision, Shape patches) {
    run = new GraphRun(precision);
    Shape scores = Shape.of(-1).append(patches);
    real = run.placeholder(scores);
    fake = run.placeholder(scores);
    Loss loss = contract.factory().create(contract.options(), NUMBERS, run.parameters("auxiliary"));
    Pass pass = run.pass(Mode.TRAIN);
    Discriminator identity = (its, samples, condition) -> verdict(its.tf(), samples, patches);
    terms =
        loss.terms(
            new Round(
                real,
                fake,
                verdict(run.tf(), real, patches),
                verdict(run.tf(), fake, patches),
                Condition.none(),
                fake,
                identity,
                Unasked.generator(),
                pass,
                run.pass(Mode.TRAIN),
                pass.constant(1)));
  }

  private static Verdict verdict(Ops tf, Operand<TFloating> scores, Shape patches) {
    return Verdict.of(scores, tf.reshape(scores, tf.constant(new long[] {-1, patches.size()})));
  }

  /** Both terms: the discriminator's and the generator's. */
  List<Numbers> terms(Numbers realScores, Numbers fakeScores) {
    run.feed(real, realScores);
    run.feed(fake, fakeScores);
    return run.evaluate(List.of(terms.discriminator(), terms.generator()));
  }

  Numbers discriminatorByReal(Numbers realScores, Numbers fakeScores) {
    return gradient(terms.discriminator(), real, realScores, fakeScores);
  }

  Numbers discriminatorByFake(Numbers realScores, Numbers fakeScores) {
    return gradient(terms.discriminator(), fake, realScores, fakeScores);
  }

  Numbers generatorByFake(Numbers realScores, Numbers fakeScores) {
    return gradient(terms.generator(), fake, realScores, fakeScores);
  }

  private Numbers gradient(
      Operand<TFloating> term, Operand<TFloating> scores, Numbers realScores, Numbers fakeScores) {
    run.feed(real, realScores);
    run.feed(fake, fakeScores);
    return run.evaluate(Gradients.of(run.tf(), term, List.of(scores)).get(0));
  }

  @Override
  public void close() {
    run.close();
  }
}
