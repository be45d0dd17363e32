package gan.losses.auxiliary;

import gan.core.graph.Parameters;
import gan.core.spi.Codes;
import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import java.util.List;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * InfoGAN's bound on the mutual information of codes and samples (<a
 * href="https://arxiv.org/abs/1606.03657">Chen et al. 2016</a>): two layers on the discriminator's
 * features read the codes c from generated samples.
 *
 * <p>Both players lower {@code -E log Q(c | G(z, c))} without its constants: the cross-entropy of
 * each categorical code, and {@code ½ ‖c - Q(G(z, c))‖²} of the continuous ones, a normal
 * distribution of variance 1.
 */
public final class MutualInformation implements Loss {
  private final MutualInformationOptions options;
  private final Parameters own;

  /**
   * The loss; its weights {@code codes.1.*} and {@code codes.2.*} are created with its terms.
   *
   * @param options how much it counts
   * @param own where to create weights
   */
  public MutualInformation(MutualInformationOptions options, Parameters own) {
    this.options = options;
    this.own = own;
  }

  /**
   * Adds the term to the graph.
   *
   * @throws gan.core.problem.GanException if the discriminator gives no features
   */
  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    Codes codes = round.condition().codes().orElseThrow();
    List<Operand<TFloating>> truths =
        Stream.concat(codes.categorical().stream(), codes.continuous().stream()).toList();
    int size = truths.stream().mapToInt(MutualInformation::width).sum();
    Operand<TFloating> features =
        round.fakeVerdict().featuresFor("the auxiliary loss 'mutual-information'");
    Head head = new Head(own, "codes", features, List.of(options.hidden(), size));
    Operand<TFloating> read = head.apply(round.pass(), features);
    Operand<TFloating> sum = round.pass().constant(0);
    int from = 0;
    for (Operand<TFloating> truth : truths) {
      Operand<TInt32> start = tf.constant(new int[] {0, from});
      Operand<TFloating> piece = tf.slice(read, start, tf.constant(new int[] {-1, width(truth)}));
      boolean categorical = codes.categorical().contains(truth);
      sum =
          tf.math.add(
              sum,
              categorical
                  ? Categories.crossEntropy(tf, piece, truth)
                  : squaredError(round, piece, truth));
      from += width(truth);
    }
    return new LossTerms(sum, sum);
  }

  private static int width(Operand<TFloating> code) {
    return Math.toIntExact(code.shape().get(1));
  }

  private Operand<TFloating> squaredError(
      Round round, Operand<TFloating> read, Operand<TFloating> truth) {
    Ops tf = round.tf();
    Operand<TFloating> each = tf.sum(tf.math.square(tf.math.sub(read, truth)), tf.constant(1));
    return tf.math.mul(
        round.pass().constant(options.continuousWeight() / 2), tf.math.mean(each, tf.constant(0)));
  }
}
