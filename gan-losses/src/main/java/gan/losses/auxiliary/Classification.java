package gan.losses.auxiliary;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import gan.core.spi.SampleSpec;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * The auxiliary classifier of AC-GAN (<a href="https://arxiv.org/abs/1610.09585">Odena et al.
 * 2017</a>): a layer on the discriminator's features tells the class.
 *
 * <p>D lowers {@code CE(x) + CE(G(z, c))}, G lowers {@code CE(G(z, c))}, where CE is the mean
 * cross-entropy of the class that is right or was asked for.
 */
public final class Classification implements Loss {
  private static final String PART = "the auxiliary loss 'classification'";

  private final int classes;
  private final boolean fakes;
  private final Parameters own;

  /**
   * The loss; its weights {@code classification.1.*} are created with its terms.
   *
   * @param options what the classifier learns from
   * @param sample samples with labels
   * @param own where to create weights
   */
  public Classification(ClassificationOptions options, SampleSpec sample, Parameters own) {
    this.classes = sample.classes();
    this.fakes = options.fakes();
    this.own = own;
  }

  /**
   * Adds both terms to the graph.
   *
   * @throws gan.core.problem.GanException if the discriminator gives no features
   */
  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> realFeatures = round.realVerdict().featuresFor(PART);
    Operand<TFloating> fakeFeatures = round.fakeVerdict().featuresFor(PART);
    Head head = new Head(own, "classification", realFeatures, List.of(classes));
    Operand<TInt32> labels = round.condition().labels().orElseThrow();
    Operand<TFloating> truth =
        tf.oneHot(labels, tf.constant(classes), round.pass().constant(1), round.pass().constant(0));
    Operand<TFloating> real =
        Categories.crossEntropy(tf, head.apply(round.pass(), realFeatures), truth);
    Operand<TFloating> fake =
        Categories.crossEntropy(tf, head.apply(round.pass(), fakeFeatures), truth);
    return new LossTerms(fakes ? tf.math.add(real, fake) : real, fake);
  }
}
