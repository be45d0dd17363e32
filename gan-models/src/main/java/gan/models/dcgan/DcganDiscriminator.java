package gan.models.dcgan;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.SampleSpec;
import gan.core.spi.Verdict;
import gan.models.condition.Head;
import gan.models.condition.LabelledSamples;
import gan.models.image.Pyramid;
import gan.models.layer.Activation;
import gan.models.layer.BatchNorm;
import gan.models.layer.Conv2d;
import gan.models.layer.Kernel;
import gan.models.layer.Reshape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * DCGAN's discriminator (<a href="https://arxiv.org/abs/1511.06434">Radford et al. 2015</a>), the
 * mirror of {@link DcganGenerator}.
 *
 * <p>Convolutions of stride 2 halve the sides, stage by stage, and double the channels; every stage
 * but the first is batch-normalised, and each is followed by a leaky rectifier. The features are
 * the last activation, flattened; a dense layer makes one logit of them. Kernels start as N(0,
 * 0.02), biases at zero; there is no bias where a normalisation follows.
 */
public final class DcganDiscriminator implements Discriminator {
  private static final String PLAYER = "discriminator 'dcgan'";

  private final double leak;
  private final List<Stage> stages = new ArrayList<>();
  private final LabelledSamples input;
  private final Head head;

  private record Stage(Conv2d convolution, Optional<BatchNorm> norm) {}

  /**
   * Creates the discriminator's parameters.
   *
   * @param options its sizes
   * @param sample images whose sides can be halved as often as there are stages
   * @param parameters where to create them
   * @throws gan.core.problem.GanException if it cannot judge such samples
   */
  public DcganDiscriminator(
      DcganDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    Pyramid pyramid = Pyramid.over(sample, options.stages(), PLAYER);
    Kernel.Maker kernels = Kernel.of(DcganGenerator.weights(), options.spectralNorm());
    leak = options.leak();
    input = LabelledSamples.of(options.labels(), sample, PLAYER);
    long channels = sample.channels() + input.classes();
    for (int stage = 1; stage <= pyramid.stages(); stage++) {
      long next = (long) options.width() << (stage - 1);
      stages.add(stage(options, parameters, stage, channels, next, kernels));
      channels = next;
    }
    long features = pyramid.height() * pyramid.width() * channels;
    head = new Head(parameters, "head", features, options.labels(), sample, kernels);
  }

  private static Stage stage(
      DcganDiscriminatorOptions options,
      Parameters parameters,
      int number,
      long from,
      long to,
      Kernel.Maker kernels) {
    String name = "stage" + number;
    boolean normalized = options.batchNorm() && number > 1;
    Conv2d convolution =
        new Conv2d(parameters, name, options.kernelSize(), 2, from, to, kernels, !normalized);
    return new Stage(
        convolution,
        normalized
            ? Optional.of(new BatchNorm(parameters, name + ".norm", to, options.momentum()))
            : Optional.empty());
  }

  @Override
  public Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition) {
    List<Operand<TFloating>> activations = activations(pass, input.apply(pass, samples, condition));
    Operand<TFloating> features = Reshape.flatten(pass, activations.get(activations.size() - 1));
    return Verdict.of(head.apply(pass, features, condition), features);
  }

  /** What each stage makes of the samples and their labels. */
  List<Operand<TFloating>> activations(Pass pass, Operand<TFloating> samples) {
    List<Operand<TFloating>> activations = new ArrayList<>();
    Operand<TFloating> x = samples;
    for (Stage stage : stages) {
      Operand<TFloating> y = stage.convolution().apply(pass, x);
      if (stage.norm().isPresent()) {
        y = stage.norm().get().apply(pass, y);
      }
      x = Activation.LEAKY_RELU.apply(pass, y, leak);
      activations.add(x);
    }
    return activations;
  }
}
