package gan.models.resnet;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.models.condition.Classes;
import gan.models.condition.LabelledLatent;
import gan.models.image.Attention;
import gan.models.image.Channels;
import gan.models.image.Pyramid;
import gan.models.layer.Conv2d;
import gan.models.layer.Dense;
import gan.models.layer.Kernel;
import gan.models.layer.Norm;
import gan.models.layer.Normalization;
import gan.models.layer.Reshape;
import gan.models.layer.SelfAttention;
import gan.models.layer.Squash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * A residual generator (<a href="https://arxiv.org/abs/1704.00028">Gulrajani et al. 2017</a>, <a
 * href="https://arxiv.org/abs/1802.05957">Miyato et al. 2018</a>).
 *
 * <p>A dense layer makes a small base; residual blocks double its sides; a last normalisation,
 * which never depends on labels, activation and convolution of 3×3 make the image, in tanh for
 * samples in [-1, 1] and sigmoid for [0, 1]. Self-attention may follow one of the blocks. Biases
 * start at zero.
 *
 * <p>With width 256, images of 32×32×3 are made from a base of 4×4×256 by three blocks, as in table
 * 4 of Miyato et al.
 */
public final class ResnetGenerator implements Generator {
  private final int latentSize;
  private final ValueRange range;
  private final Style style;
  private final LabelledLatent input;
  private final Shape base;
  private final Dense dense;
  private final List<UpBlock> blocks = new ArrayList<>();
  private final Optional<Integer> attended;
  private final Optional<SelfAttention> attention;
  private final Norm norm;
  private final Conv2d image;

  /**
   * Creates the generator's parameters.
   *
   * @param options its sizes
   * @param sample images whose sides can be halved as often as there are stages, in a bounded range
   * @param parameters where to create them
   * @param player who it is, for messages, such as {@code generator 'resnet'}
   * @throws gan.core.problem.GanException if it cannot make such samples
   */
  public ResnetGenerator(
      ResnetGeneratorOptions options, SampleSpec sample, Parameters parameters, String player) {
    Pyramid pyramid = Pyramid.making(sample, options.stages(), player);
    int stages = pyramid.stages();
    String meaning = "the base and " + stages + (stages == 1 ? " stage" : " stages");
    List<Integer> channels =
        Channels.of(options.channels(), options.width(), stages + 1, meaning, player);
    latentSize = options.latentSize();
    range = sample.range();
    style = style(options, sample, player);
    input = LabelledLatent.of(options.labels(), sample, latentSize, player);
    base = Shape.of(pyramid.height(), pyramid.width(), channels.get(0));
    dense = new Dense(parameters, "base", input.size(), base.size(), style.kernels(), true);
    for (int i = 0; i < stages; i++) {
      blocks.add(
          new UpBlock(
              parameters,
              "block" + (i + 1),
              channels.get(i),
              channels.get(i + 1),
              style,
              options.upsampling()));
    }
    List<Long> heights =
        LongStream.rangeClosed(1, stages).mapToObj(i -> pyramid.height() << i).toList();
    attended = Attention.stage(options.attention(), heights, sample.height(), player);
    attention =
        attended.map(
            i -> new SelfAttention(parameters, "attention", channels.get(i + 1), style.kernels()));
    int last = channels.get(stages);
    norm = plain(options.normalization()).create(parameters, "norm", last, 0, options.momentum());
    image = style.convolution(parameters, "image", 3, last, sample.channels(), true);
  }

  private static Style style(ResnetGeneratorOptions options, SampleSpec sample, String player) {
    Normalization normalization = options.normalization();
    int classes =
        normalization == Normalization.CONDITIONAL
            ? Classes.of(sample, player, "normalization", normalization, Normalization.BATCH)
            : 0;
    return new Style(
        Kernel.of(options.initializer().initializer(), options.spectralNorm()),
        normalization,
        classes,
        options.momentum(),
        options.activation(),
        options.leak());
  }

  private static Normalization plain(Normalization normalization) {
    return normalization == Normalization.CONDITIONAL ? Normalization.BATCH : normalization;
  }

  @Override
  public int latentSize() {
    return latentSize;
  }

  @Override
  public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
    List<Operand<TFloating>> stages = stages(pass, latent, condition);
    return stages.get(stages.size() - 1);
  }

  /** The base, what each block makes of it, and at last the image. */
  List<Operand<TFloating>> stages(Pass pass, Operand<TFloating> latent, Condition condition) {
    List<Operand<TFloating>> stages = new ArrayList<>();
    Operand<TFloating> vectors = input.apply(pass, latent, condition);
    Operand<TFloating> x = Reshape.to(base, pass, dense.apply(pass, vectors));
    stages.add(x);
    for (int i = 0; i < blocks.size(); i++) {
      x = blocks.get(i).apply(pass, x, condition);
      if (attended.equals(Optional.of(i))) {
        x = attention.orElseThrow().apply(pass, x);
      }
      stages.add(x);
    }
    Operand<TFloating> activated = style.activate(pass, norm.apply(pass, x, condition));
    stages.add(Squash.into(range, pass, image.apply(pass, activated)));
    return stages;
  }
}
