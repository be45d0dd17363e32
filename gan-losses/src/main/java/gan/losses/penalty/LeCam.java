package gan.losses.penalty;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Penalty;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * LeCam regularisation (<a href="https://arxiv.org/abs/2104.03310">Tseng et al. 2021</a>): {@code
 * mean (D(x) - α_F)² + mean (D(G(z)) - α_R)²}, where the anchors α are moving averages of the mean
 * scores of generated and of real samples in the updates before, and start at 0.
 */
public final class LeCam implements Penalty {
  private final LeCamOptions options;
  private final Parameter realAnchor;
  private final Parameter fakeAnchor;

  /** Creates the states {@code real} and {@code fake}, the anchors. */
  public LeCam(LeCamOptions options, Parameters auxiliary) {
    this.options = options;
    this.realAnchor = auxiliary.state("real", Shape.scalar(), Initializer.zeros());
    this.fakeAnchor = auxiliary.state("fake", Shape.scalar(), Initializer.zeros());
  }

  @Override
  public Operand<TFloating> term(Round round) {
    Pass pass = round.pass();
    Ops tf = pass.tf();
    Operand<TFloating> real = PerSample.mean(tf, round.realScores());
    Operand<TFloating> fake = PerSample.mean(tf, round.fakeScores());
    Operand<TFloating> term =
        tf.math.add(
            distance(tf, round.realScores(), pass.read(fakeAnchor)),
            distance(tf, round.fakeScores(), pass.read(realAnchor)));
    MovingMean.move(pass, realAnchor, PerSample.average(tf, real), options.decay());
    MovingMean.move(pass, fakeAnchor, PerSample.average(tf, fake), options.decay());
    return term;
  }

  private static Operand<TFloating> distance(
      Ops tf, Operand<TFloating> scores, Operand<TFloating> anchor) {
    Operand<TFloating> squares = tf.math.square(tf.math.sub(scores, anchor));
    return PerSample.average(tf, PerSample.mean(tf, squares));
  }
}
