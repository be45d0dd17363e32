package gan.models.resnet;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.SampleSpec;
import gan.core.spi.Verdict;
import gan.models.condition.Classes;
import gan.models.condition.Head;
import gan.models.condition.LabelledSamples;
import gan.models.image.Attention;
import gan.models.image.Channels;
import gan.models.image.Pyramid;
import gan.models.layer.Kernel;
import gan.models.layer.Normalization;
import gan.models.layer.Pool;
import gan.models.layer.SelfAttention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * A residual discriminator (<a href="https://arxiv.org/abs/1802.05957">Miyato et al. 2018</a>) of
 * images of any size.
 *
 * <p>Blocks halve the sides, rounded up; plain blocks follow; the last activation is summed over
 * all pixels, which makes the features, and a dense layer makes one logit of them. Self-attention
 * may follow one of the halving blocks. Biases start at zero.
 *
 * <p>With width 128, images of 32×32×3 go through 16×16, 8×8, and two plain blocks, as in table 4
 * of Miyato et al.
 */
public final class ResnetDiscriminator implements Discriminator {
  /** Left to itself, a network does not halve a side that would be shorter than this. */
  private static final long SMALLEST = 7;

  private final Style style;
  private final LabelledSamples input;
  private final List<DownBlock> blocks = new ArrayList<>();
  private final Optional<Integer> attended;
  private final Optional<SelfAttention> attention;
  private final Head head;

  /**
   * Creates the discriminator's parameters.
   *
   * @param options its sizes
   * @param sample images
   * @param parameters where to create them
   * @param player who it is, for messages, such as {@code discriminator 'resnet'}
   * @throws gan.core.problem.GanException if it cannot judge such samples
   */
  public ResnetDiscriminator(
      ResnetDiscriminatorOptions options, SampleSpec sample, Parameters parameters, String player) {
    Pyramid.requireImages(sample, player);
    List<Long> heights = heights(options, sample);
    int halving = heights.size();
    int all = halving + options.plainBlocks();
    String meaning = halving + " halving and " + options.plainBlocks() + " plain blocks";
    List<Integer> channels = Channels.of(options.channels(), options.width(), all, meaning, player);
    style = style(options, sample, player);
    input = LabelledSamples.of(options.labels(), sample, player);
    long from = sample.channels() + input.classes();
    for (int i = 0; i < all; i++) {
      String name = "block" + (i + 1);
      long to = channels.get(i);
      blocks.add(
          new DownBlock(parameters, name, from, to, style, options.wide(), i == 0, i < halving));
      from = to;
    }
    attended = Attention.stage(options.attention(), heights, sample.height(), player);
    attention =
        attended.map(
            i -> new SelfAttention(parameters, "attention", channels.get(i), style.kernels()));
    head = new Head(parameters, "head", from, options.labels(), sample, style.kernels());
  }

  /** Of what each halving block makes. */
  private static List<Long> heights(ResnetDiscriminatorOptions options, SampleSpec sample) {
    List<Long> heights = new ArrayList<>();
    long height = sample.height();
    long width = sample.width();
    do {
      height = half(height);
      width = half(width);
      heights.add(height);
    } while (options.stages() == 0
        ? Math.min(half(height), half(width)) >= SMALLEST
        : heights.size() < options.stages());
    return heights;
  }

  private static long half(long side) {
    return (side + 1) / 2;
  }

  private static Style style(ResnetDiscriminatorOptions options, SampleSpec sample, String player) {
    Normalization normalization = options.normalization();
    int classes =
        normalization == Normalization.CONDITIONAL
            ? Classes.of(sample, player, "normalization", normalization, Normalization.NONE)
            : 0;
    return new Style(
        Kernel.of(options.initializer().initializer(), options.spectralNorm()),
        normalization,
        classes,
        options.momentum(),
        options.activation(),
        options.leak());
  }

  @Override
  public Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition) {
    List<Operand<TFloating>> stages = stages(pass, samples, condition);
    Operand<TFloating> features = stages.get(stages.size() - 1);
    return Verdict.of(head.apply(pass, features, condition), features);
  }

  /** What each block makes of the samples, and at last the features. */
  List<Operand<TFloating>> stages(Pass pass, Operand<TFloating> samples, Condition condition) {
    List<Operand<TFloating>> stages = new ArrayList<>();
    Operand<TFloating> x = input.apply(pass, samples, condition);
    for (int i = 0; i < blocks.size(); i++) {
      x = blocks.get(i).apply(pass, x, condition);
      if (attended.equals(Optional.of(i))) {
        x = attention.orElseThrow().apply(pass, x);
      }
      stages.add(x);
    }
    stages.add(Pool.globalSum(pass, style.activate(pass, x)));
    return stages;
  }
}
