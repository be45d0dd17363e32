package gan.losses.penalty;

import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.Round;
import gan.core.spi.Verdict;
import gan.testkit.GraphRun;
import gan.testkit.Unasked;
import java.util.Arrays;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** A round of given samples in a graph of its own, for closed forms. */
final class Play implements AutoCloseable {
  final GraphRun run = new GraphRun(Precision.FLOAT64);
  final Parameters auxiliary = run.parameters("penalty");
  final Pass pass = run.pass(Mode.TRAIN);
  final Pass generatorPass = run.pass(Mode.TRAIN);

  Operand<TFloating> constant(Shape shape, double... values) {
    return run.constant(shape, values);
  }

  /** A weight with the given values. */
  Parameter weight(String name, Shape shape, double... values) {
    return run.parameters(name)
        .weight("kernel", shape, (tf, its, random) -> run.constant(its, values));
  }

  /** The generated samples are made from themselves. */
  Round round(Operand<TFloating> real, Operand<TFloating> fake, Discriminator discriminator) {
    return round(real, fake, fake, discriminator);
  }

  Round round(
      Operand<TFloating> real,
      Operand<TFloating> fake,
      Operand<TFloating> latent,
      Discriminator discriminator) {
    return new Round(
        real,
        fake,
        discriminator.judge(pass, real, Condition.none()),
        discriminator.judge(pass, fake, Condition.none()),
        Condition.none(),
        latent,
        discriminator,
        Unasked.generator(),
        pass,
        generatorPass,
        pass.constant(1));
  }

  double value(Operand<TFloating> scalar) {
    return run.evaluate(scalar).scalar();
  }

  double[] values(Operand<TFloating> numbers) {
    return run.evaluate(numbers).values();
  }

  /**
   * A discriminator that takes samples, {@code [n, 1]} or {@code [n, h, w, 1]}, as their scores.
   */
  static Discriminator identity() {
    return (pass, samples, condition) -> Verdict.of(samples);
  }

  static double mean(double... values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  @Override
  public void close() {
    run.close();
  }
}
