package gan.models.stylegan2;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.SampleSpec;
import gan.core.spi.Verdict;
import gan.models.condition.DiscriminatorLabels;
import gan.models.condition.LabelledSamples;
import gan.models.image.Pyramid;
import gan.models.layer.Conv2d;
import gan.models.layer.Embedding;
import gan.models.layer.EqualizedDense;
import gan.models.layer.EqualizedRate;
import gan.models.layer.Kernel;
import gan.models.layer.MinibatchDeviation;
import gan.models.layer.Reshape;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.family.TFloating;

/**
 * The discriminator of StyleGAN2 (<a href="https://arxiv.org/abs/1912.04958">Karras et al.
 * 2020</a>), with residual blocks.
 *
 * <p>Blocks halve the sides; the smallest maps learn how far the samples of a batch lie apart, and
 * go through one more convolution and a dense layer, which makes the features. The last layer makes
 * one logit of them, or, with a projection, one for each class, of which the label chooses.
 */
public final class StyleganDiscriminator implements Discriminator {
  private static final double DEVIATION_MOMENTUM = 0.9;

  private final LabelledSamples input;
  private final int classes;
  private final Conv2d extraction;
  private final List<DownBlock> blocks = new ArrayList<>();
  private final MinibatchDeviation deviation;
  private final Conv2d convolution;
  private final EqualizedDense dense;
  private final EqualizedDense head;

  /**
   * Creates the discriminator's parameters.
   *
   * @param options its sizes
   * @param sample images whose sides can be halved as often as there are stages
   * @param parameters where to create them
   * @param player who it is, for messages, such as {@code discriminator 'stylegan2'}
   * @throws gan.core.problem.GanException if it cannot judge such samples
   */
  public StyleganDiscriminator(
      StyleganDiscriminatorOptions options,
      SampleSpec sample,
      Parameters parameters,
      String player) {
    Pyramid pyramid = Pyramid.over(sample, options.stages(), player);
    List<Integer> channels = Widths.of(pyramid, options.channels(), options.width(), player);
    input = LabelledSamples.of(options.labels(), sample, player);
    classes = options.labels() == DiscriminatorLabels.PROJECTION ? sample.classes() : 1;
    Kernel.Maker kernels = EqualizedRate.kernels(1, 1);
    int stages = pyramid.stages();
    long seen = sample.channels() + input.classes();
    extraction =
        new Conv2d(parameters, "extraction", 1, 1, seen, channels.get(stages), kernels, true);
    for (int i = stages; i > 0; i--) {
      String name = "block" + (stages - i + 1);
      blocks.add(new DownBlock(parameters, name, channels.get(i), channels.get(i - 1)));
    }
    int last = channels.get(0);
    deviation =
        new MinibatchDeviation(parameters, "batch", options.groupSize(), DEVIATION_MOMENTUM);
    convolution = new Conv2d(parameters, "conv", 3, 1, last + 1L, last, kernels, true);
    long numbers = last * pyramid.height() * pyramid.width();
    dense = new EqualizedDense(parameters, "dense", numbers, last, 1, 1, 0);
    head = new EqualizedDense(parameters, "head", last, classes, 1, 1, 0);
  }

  @Override
  public Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition) {
    Operand<TFloating> x = extraction.apply(pass, input.apply(pass, samples, condition));
    x = Rectifier.apply(pass, x);
    for (DownBlock block : blocks) {
      x = block.apply(pass, x);
    }
    x = Rectifier.apply(pass, convolution.apply(pass, deviation.apply(pass, x)));
    Operand<TFloating> features =
        Rectifier.apply(pass, dense.apply(pass, Reshape.flatten(pass, x)));
    return Verdict.of(scores(pass, head.apply(pass, features), condition), features);
  }

  private Operand<TFloating> scores(Pass pass, Operand<TFloating> logits, Condition condition) {
    if (classes == 1) {
      return logits;
    }
    Ops tf = pass.tf();
    Operand<TFloating> chosen =
        tf.oneHot(
            Embedding.labels(condition), tf.constant(classes), pass.constant(1), pass.constant(0));
    return tf.sum(tf.math.mul(logits, chosen), tf.constant(1), Sum.keepDims(true));
  }
}
