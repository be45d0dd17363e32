package gan.models.biggan;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.models.condition.Classes;
import gan.models.condition.GeneratorLabels;
import gan.models.image.Attention;
import gan.models.image.Channels;
import gan.models.image.Pyramid;
import gan.models.layer.BatchNorm;
import gan.models.layer.Conv2d;
import gan.models.layer.Dense;
import gan.models.layer.Embedding;
import gan.models.layer.Kernel;
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
 * The generator of BigGAN (<a href="https://arxiv.org/abs/1809.11096">Brock et al. 2019</a>), the
 * shallower of the paper's two.
 *
 * <p>The latent vector is split into equal parts. A dense layer makes a small base of the first;
 * residual blocks double its sides, and the batch normalisations of each are scaled and shifted by
 * what is linear in another part and in a learned vector for the class, which all blocks share. A
 * last, plain batch normalisation, rectifier and convolution of 3×3 make the image, in tanh for
 * samples in [-1, 1] and sigmoid for [0, 1]. Self-attention may follow one of the blocks.
 *
 * <p>With the defaults, images of 128×128×3 are made from a base of 4×4×1536 by five blocks, as in
 * the paper's table 4.
 */
public final class BigganGenerator implements Generator {
  private final int latentSize;
  private final ValueRange range;
  private final Chunks chunks;
  private final Optional<Embedding> label;
  private final Shape base;
  private final Dense dense;
  private final List<UpBlock> blocks = new ArrayList<>();
  private final Optional<Integer> attended;
  private final Optional<SelfAttention> attention;
  private final BatchNorm norm;
  private final Conv2d image;

  /**
   * Creates the generator's parameters.
   *
   * @param options its sizes
   * @param sample images whose sides can be halved as often as there are stages, in a bounded range
   * @param parameters where to create them
   * @param player who it is, for messages, such as {@code generator 'biggan'}
   * @throws gan.core.problem.GanException if it cannot make such samples
   */
  public BigganGenerator(
      BigganGeneratorOptions options, SampleSpec sample, Parameters parameters, String player) {
    Pyramid pyramid = Pyramid.making(sample, options.stages(), player);
    int stages = pyramid.stages();
    List<Integer> channels = channels(options, sample, stages, player);
    Kernel.Maker kernels = Kernel.of(options.initializer().initializer(), options.spectralNorm());
    latentSize = options.latentSize();
    range = sample.range();
    chunks = Chunks.of(latentSize, stages, player);
    label = label(options, sample, parameters, player);
    base = Shape.of(pyramid.height(), pyramid.width(), channels.get(0));
    dense = new Dense(parameters, "base", chunks.size(), base.size(), kernels, true);
    int condition = chunks.size() + (label.isEmpty() ? 0 : options.embeddingSize());
    for (int i = 0; i < stages; i++) {
      int from = channels.get(i);
      int to = channels.get(i + 1);
      String name = "block" + (i + 1);
      blocks.add(new UpBlock(parameters, name, from, to, condition, options.momentum(), kernels));
    }
    List<Long> heights =
        LongStream.rangeClosed(1, stages).mapToObj(i -> pyramid.height() << i).toList();
    attended = Attention.stage(options.attended(), heights, sample.height(), player);
    attention =
        attended.map(i -> new SelfAttention(parameters, "attention", channels.get(i + 1), kernels));
    int last = channels.get(stages);
    norm = new BatchNorm(parameters, "norm", last, options.momentum());
    image = new Conv2d(parameters, "image", 3, 1, last, sample.channels(), kernels, true);
  }

  private static List<Integer> channels(
      BigganGeneratorOptions options, SampleSpec sample, int stages, String player) {
    if (options.channels().isEmpty()) {
      return Widths.ofGenerator(sample, stages, options.width());
    }
    String meaning = "the base and " + stages + (stages == 1 ? " stage" : " stages");
    return Channels.of(options.channels(), options.width(), stages + 1, meaning, player);
  }

  /** Never under spectral norm: the authors found that it cripples the generator. */
  private static Optional<Embedding> label(
      BigganGeneratorOptions options, SampleSpec sample, Parameters parameters, String player) {
    if (options.labels() == GeneratorLabels.NONE) {
      return Optional.empty();
    }
    int classes = Classes.of(sample, player, "labels", options.labels(), GeneratorLabels.NONE);
    Initializer initializer = options.initializer().initializer();
    return Optional.of(
        new Embedding(
            parameters, "label", classes, options.embeddingSize(), Kernel.plain(initializer)));
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
    List<Operand<TFloating>> parts = chunks.split(pass, latent);
    Optional<Operand<TFloating>> vector = label.map(table -> table.apply(pass, condition));
    Operand<TFloating> x = Reshape.to(base, pass, dense.apply(pass, parts.get(0)));
    stages.add(x);
    for (int i = 0; i < blocks.size(); i++) {
      x = blocks.get(i).apply(pass, x, joined(pass, vector, parts.get(i + 1)));
      if (attended.equals(Optional.of(i))) {
        x = attention.orElseThrow().apply(pass, x);
      }
      stages.add(x);
    }
    Operand<TFloating> activated = pass.tf().nn.relu(norm.apply(pass, x));
    stages.add(Squash.into(range, pass, image.apply(pass, activated)));
    return stages;
  }

  private static Operand<TFloating> joined(
      Pass pass, Optional<Operand<TFloating>> label, Operand<TFloating> part) {
    return label.isEmpty()
        ? part
        : pass.tf().concat(List.of(label.get(), part), pass.tf().constant(1));
  }
}
