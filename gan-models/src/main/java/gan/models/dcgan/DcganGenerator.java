package gan.models.dcgan;

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
import gan.models.layer.ConvTranspose2d;
import gan.models.layer.Dense;
import gan.models.layer.Reshape;
import gan.models.layer.Squash;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * DCGAN's generator (<a href="https://arxiv.org/abs/1511.06434">Radford et al. 2015</a>).
 *
 * <p>A dense layer makes a small base of many channels; transposed convolutions of stride 2 double
 * its sides, stage by stage, and halve its channels; the last one makes the image, in tanh for
 * samples in [-1, 1] and sigmoid for [0, 1]. Every stage but the last is batch-normalised and
 * rectified. Kernels start as N(0, 0.02), biases at zero; there is no bias where a normalisation
 * follows.
 *
 * <p>With 4 stages and width 64, images of 32×32×3 are made as 2×2×512, 4×4×256, 8×8×128, 16×16×64,
 * 32×32×3.
 */
public final class DcganGenerator implements Generator {
  private static final String PLAYER = "generator 'dcgan'";

  private final int latentSize;
  private final LabelledLatent input;
  private final ValueRange range;
  private final Shape base;
  private final Dense dense;
  private final List<BatchNorm> norms = new ArrayList<>();
  private final List<ConvTranspose2d> convolutions = new ArrayList<>();

  /**
   * Creates the generator's parameters.
   *
   * @param options its sizes
   * @param sample images whose sides can be halved as often as there are stages, in a bounded range
   * @param parameters where to create them
   * @throws gan.core.problem.GanException if it cannot make such samples
   */
  public DcganGenerator(DcganGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    Pyramid pyramid = Pyramid.making(sample, options.stages(), PLAYER);
    latentSize = options.latentSize();
    input = LabelledLatent.of(options.labels(), sample, latentSize, PLAYER);
    range = sample.range();
    long channels = (long) options.width() << (pyramid.stages() - 1);
    base = Shape.of(pyramid.height(), pyramid.width(), channels);
    boolean biased = !options.batchNorm();
    dense = new Dense(parameters, "base", input.size(), base.size(), weights(), biased);
    for (int stage = 1; stage <= pyramid.stages(); stage++) {
      boolean last = stage == pyramid.stages();
      if (options.batchNorm()) {
        String before = stage == 1 ? "base" : "stage" + (stage - 1);
        norms.add(new BatchNorm(parameters, before + ".norm", channels, options.momentum()));
      }
      long next = last ? sample.channels() : channels / 2;
      convolutions.add(
          new ConvTranspose2d(
              parameters,
              "stage" + stage,
              options.kernelSize(),
              2,
              channels,
              next,
              weights(),
              biased || last));
      channels = next;
    }
  }

  static Initializer weights() {
    return Initializer.normal(0.02);
  }

  @Override
  public int latentSize() {
    return latentSize;
  }

  @Override
  public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
    List<Operand<TFloating>> stages = stages(pass, input.apply(pass, latent, condition));
    return stages.get(stages.size() - 1);
  }

  /** The base before its normalisation, what each stage makes of it, and at last the image. */
  List<Operand<TFloating>> stages(Pass pass, Operand<TFloating> vectors) {
    List<Operand<TFloating>> stages = new ArrayList<>();
    Operand<TFloating> x = Reshape.to(base, pass, dense.apply(pass, vectors));
    stages.add(x);
    for (int i = 0; i < convolutions.size(); i++) {
      Operand<TFloating> normalized = norms.isEmpty() ? x : norms.get(i).apply(pass, x);
      x = convolutions.get(i).apply(pass, pass.tf().nn.relu(normalized));
      stages.add(x);
    }
    stages.set(stages.size() - 1, Squash.into(range, pass, x));
    return stages;
  }
}
