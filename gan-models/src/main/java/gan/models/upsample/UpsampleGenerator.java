package gan.models.upsample;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.models.condition.LabelledLatent;
import gan.models.image.Pyramid;
import gan.models.layer.BatchNorm;
import gan.models.layer.Conv2d;
import gan.models.layer.Dense;
import gan.models.layer.Reshape;
import gan.models.layer.Squash;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * A generator that enlarges and then convolves, which leaves no checkerboard (<a
 * href="https://distill.pub/2016/deconv-checkerboard/">Odena et al. 2016</a>).
 *
 * <p>A dense layer makes a small base; every stage doubles its sides and convolves; a last
 * convolution makes the image, in tanh for samples in [-1, 1] and sigmoid for [0, 1]. The base and
 * every stage are batch-normalised and rectified. Biases start at zero; there is none where a
 * normalisation follows.
 *
 * <p>With width 64, images of 28×28×1 are made as 7×7×128, 14×14×128, 28×28×64, 28×28×1.
 */
public final class UpsampleGenerator implements Generator {
  private static final String PLAYER = "generator 'dcgan-upsample'";

  private final UpsampleGeneratorOptions options;
  private final ValueRange range;
  private final LabelledLatent input;
  private final Shape base;
  private final Dense dense;
  private final List<BatchNorm> norms = new ArrayList<>();
  private final List<Conv2d> convolutions = new ArrayList<>();
  private final Conv2d image;

  /**
   * Creates the generator's parameters.
   *
   * @param options its sizes
   * @param sample images whose sides can be halved as often as there are stages, in a bounded range
   * @param parameters where to create them
   * @throws gan.core.problem.GanException if it cannot make such samples
   */
  public UpsampleGenerator(
      UpsampleGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    Pyramid pyramid = Pyramid.making(sample, options.stages(), PLAYER);
    Initializer initializer = options.initializer().initializer();
    this.options = options;
    range = sample.range();
    input = LabelledLatent.of(options.labels(), sample, options.latentSize(), PLAYER);
    long channels = (long) options.width() << (pyramid.stages() - 1);
    base = Shape.of(pyramid.height(), pyramid.width(), channels);
    boolean biased = !options.batchNorm();
    dense = new Dense(parameters, "base", input.size(), base.size(), initializer, biased);
    normalize(parameters, "base", channels);
    int size = options.kernelSize();
    for (int stage = 1; stage <= pyramid.stages(); stage++) {
      long next = (long) options.width() << (pyramid.stages() - stage);
      String name = "stage" + stage;
      convolutions.add(new Conv2d(parameters, name, size, 1, channels, next, initializer, biased));
      normalize(parameters, name, next);
      channels = next;
    }
    image =
        new Conv2d(parameters, "image", size, 1, channels, sample.channels(), initializer, true);
  }

  private void normalize(Parameters parameters, String name, long channels) {
    if (options.batchNorm()) {
      norms.add(new BatchNorm(parameters, name + ".norm", channels, options.momentum()));
    }
  }

  @Override
  public int latentSize() {
    return options.latentSize();
  }

  @Override
  public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
    List<Operand<TFloating>> stages = stages(pass, input.apply(pass, latent, condition));
    return stages.get(stages.size() - 1);
  }

  /** The base, what each stage makes of it, and at last the image. */
  List<Operand<TFloating>> stages(Pass pass, Operand<TFloating> vectors) {
    List<Operand<TFloating>> stages = new ArrayList<>();
    Operand<TFloating> x = rectified(pass, Reshape.to(base, pass, dense.apply(pass, vectors)), 0);
    stages.add(x);
    for (int i = 0; i < convolutions.size(); i++) {
      Operand<TFloating> larger = options.upsampling().apply(pass, x, 2);
      x = rectified(pass, convolutions.get(i).apply(pass, larger), i + 1);
      stages.add(x);
    }
    stages.add(Squash.into(range, pass, image.apply(pass, x)));
    return stages;
  }

  private Operand<TFloating> rectified(Pass pass, Operand<TFloating> x, int norm) {
    return pass.tf().nn.relu(norms.isEmpty() ? x : norms.get(norm).apply(pass, x));
  }
}
