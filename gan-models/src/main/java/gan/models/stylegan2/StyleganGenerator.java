package gan.models.stylegan2;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.models.image.Pyramid;
import gan.models.layer.Fir;
import gan.models.layer.Reshape;
import gan.models.layer.Squash;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * The generator of StyleGAN2 (<a href="https://arxiv.org/abs/1912.04958">Karras et al. 2020</a>),
 * with skip connections.
 *
 * <p>Dense layers make a style of the latent vector. A learned constant, the same for all samples,
 * goes through convolutions that the style modulates and to which noise is added; the sides double
 * with every stage, and what each stage adds to the image is added to the doubled image of the
 * stages before. The image ends in tanh for samples in [-1, 1] and in sigmoid for [0, 1], where the
 * authors leave the numbers unbounded.
 *
 * <p>In training, some batches change to the style of another latent vector, from N(0, 1), in the
 * middle of the network. In inference there is none of that, noise is fixed, and styles may be
 * truncated: brought nearer to their moving average, which the generator keeps.
 */
public final class StyleganGenerator implements Generator {
  private final int latentSize;
  private final double mixing;
  private final ValueRange range;
  private final Mapping mapping;
  private final Parameter constant;
  private final List<StyledConvolution> convolutions = new ArrayList<>();
  private final List<ToImage> images = new ArrayList<>();

  /**
   * Creates the generator's parameters.
   *
   * @param options its sizes
   * @param sample images whose sides can be halved as often as there are stages, in a bounded range
   * @param parameters where to create them
   * @param player who it is, for messages, such as {@code generator 'stylegan2'}
   * @throws gan.core.problem.GanException if it cannot make such samples
   */
  public StyleganGenerator(
      StyleganGeneratorOptions options, SampleSpec sample, Parameters parameters, String player) {
    Pyramid pyramid = Pyramid.making(sample, options.stages(), player);
    List<Integer> channels = Widths.of(pyramid, options.channels(), options.width(), player);
    latentSize = options.latentSize();
    mixing = options.mixing();
    range = sample.range();
    mapping = new Mapping(options, sample, parameters, player);
    Shape base = Shape.of(1, pyramid.height(), pyramid.width(), channels.get(0));
    constant = parameters.weight("base", base, Initializer.normal(1));
    int style = options.styleSize();
    for (int stage = 0; stage < channels.size(); stage++) {
      String name = "stage" + (stage + 1);
      int to = channels.get(stage);
      long height = pyramid.height() << stage;
      long width = pyramid.width() << stage;
      if (stage > 0) {
        int from = channels.get(stage - 1);
        convolutions.add(
            new StyledConvolution(parameters, name + ".up", from, to, style, height, width, true));
      }
      convolutions.add(
          new StyledConvolution(parameters, name + ".conv", to, to, style, height, width, false));
      images.add(new ToImage(parameters, name + ".image", to, sample.channels(), style));
    }
  }

  @Override
  public int latentSize() {
    return latentSize;
  }

  @Override
  public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
    Ops tf = pass.tf();
    Styles styles = styles(pass, latent, condition);
    Operand<TFloating> x = copies(pass, latent);
    x = convolutions.get(0).apply(pass, x, styles.of(0));
    Operand<TFloating> image = images.get(0).apply(pass, x, styles.of(1));
    for (int stage = 1; stage < images.size(); stage++) {
      x = convolutions.get(2 * stage - 1).apply(pass, x, styles.of(2 * stage - 1));
      x = convolutions.get(2 * stage).apply(pass, x, styles.of(2 * stage));
      Operand<TFloating> more = images.get(stage).apply(pass, x, styles.of(2 * stage + 1));
      image = tf.math.add(Fir.doubled(pass, image), more);
    }
    return Squash.into(range, pass, image);
  }

  /** The learned constant, once for each sample. */
  private Operand<TFloating> copies(Pass pass, Operand<TFloating> latent) {
    Ops tf = pass.tf();
    Operand<TInt32> samples = tf.gather(tf.shape(latent), tf.constant(0), tf.constant(0));
    Operand<TInt32> one = tf.constant(1);
    Operand<TFloating> copies =
        tf.tile(pass.read(constant), tf.stack(List.of(samples, one, one, one)));
    return Reshape.to(constant.shape().tail(), pass, copies);
  }

  private Styles styles(Pass pass, Operand<TFloating> latent, Condition condition) {
    Operand<TFloating> style = mapping.apply(pass, latent, condition);
    if (!pass.training()) {
      Operand<TFloating> truncated = mapping.truncated(pass, style);
      return layer -> truncated;
    }
    mapping.follow(pass, style);
    if (mixing == 0) {
      return layer -> style;
    }
    Operand<TFloating> fresh = pass.normal("mixed", pass.tf().shape(latent));
    Operand<TFloating> other = mapping.apply(pass, fresh, condition);
    return Styles.mixed(pass, style, other, mixing, 2 * images.size());
  }
}
