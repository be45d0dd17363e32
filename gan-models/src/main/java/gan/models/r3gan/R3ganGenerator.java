package gan.models.r3gan;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.models.condition.LabelledLatent;
import gan.models.image.Pyramid;
import gan.models.layer.Conv2d;
import gan.models.layer.Dense;
import gan.models.layer.Fir;
import gan.models.layer.Reshape;
import gan.models.layer.Squash;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * The generator of R3GAN (<a href="https://arxiv.org/abs/2501.05441">Huang et al. 2024</a>).
 *
 * <p>A dense layer says how much of a learned map there is in each channel, which makes the base;
 * residual blocks without normalisation follow, and again after each doubling of the sides, which
 * interpolates; a convolution of one pixel makes the image. It ends in tanh for samples in [-1, 1]
 * and in sigmoid for [0, 1], where the authors leave the numbers unbounded.
 *
 * <p>With the defaults, images of 32×32×3 are made from a base of 4×4×768 by three doublings, as
 * the authors do for CIFAR-10.
 */
public final class R3ganGenerator implements Generator {
  private final int latentSize;
  private final ValueRange range;
  private final LabelledLatent input;
  private final Dense dense;
  private final Parameter basis;
  private final List<Stage> stages = new ArrayList<>();
  private final Conv2d image;

  /**
   * Creates the generator's parameters.
   *
   * @param options its sizes
   * @param sample images whose sides can be halved as often as there are stages, in a bounded range
   * @param parameters where to create them
   * @param player who it is, for messages, such as {@code generator 'r3gan'}
   * @throws gan.core.problem.GanException if it cannot make such samples
   */
  public R3ganGenerator(
      R3ganGeneratorOptions options, SampleSpec sample, Parameters parameters, String player) {
    Pyramid pyramid = Pyramid.making(sample, options.stages(), player);
    Sizes sizes =
        Sizes.of(
            pyramid,
            options.channels(),
            options.width(),
            options.blocks(),
            options.groupSize(),
            options.expansion(),
            player);
    List<Integer> channels = sizes.channels();
    latentSize = options.latentSize();
    range = sample.range();
    input = LabelledLatent.of(options.labels(), sample, latentSize, player);
    int first = channels.get(0);
    Initializer mixing = ResidualBlock.scaled(1, input.size());
    dense = new Dense(parameters, "base", input.size(), first, mixing, false);
    Shape maps = Shape.of(pyramid.height(), pyramid.width(), first);
    basis = parameters.weight("base.maps", maps, Initializer.normal(1));
    for (int i = 0; i < channels.size(); i++) {
      int from = channels.get(Math.max(0, i - 1));
      int to = channels.get(i);
      stages.add(Stage.of(parameters, "stage" + (i + 1), to, from, to, sizes));
    }
    int last = channels.get(channels.size() - 1);
    Initializer small = ResidualBlock.scaled(1, last);
    image = new Conv2d(parameters, "image", 1, 1, last, sample.channels(), small, false);
  }

  @Override
  public int latentSize() {
    return latentSize;
  }

  @Override
  public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
    Operand<TFloating> shares = dense.apply(pass, input.apply(pass, latent, condition));
    Shape pixel = Shape.of(1, 1, basis.shape().get(2));
    Operand<TFloating> x = pass.tf().math.mul(Reshape.to(pixel, pass, shares), pass.read(basis));
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      x = stage.residual(pass, i == 0 ? x : Fir.doubled(pass, stage.changed(pass, x)));
    }
    return Squash.into(range, pass, image.apply(pass, x));
  }
}
