package gan.models.upsample;

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
import gan.models.layer.Dropout;
import gan.models.layer.Kernel;
import gan.models.layer.Reshape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Convolutions with dropout, the partner of {@link UpsampleGenerator}; it judges images of any
 * size.
 *
 * <p>Every convolution but the last has stride 2, each has twice the channels of the one before;
 * then come batch normalisation, except behind the first, a leaky rectifier and dropout. The
 * features are the last activation, flattened; a dense layer makes one logit of them.
 *
 * <p>With width 32, images of 28×28×1 go through 14×14×32, 7×7×64, 4×4×128, 4×4×256.
 */
public final class UpsampleDiscriminator implements Discriminator {
  private static final String PLAYER = "discriminator 'dcgan-upsample'";

  private final UpsampleDiscriminatorOptions options;
  private final LabelledSamples input;
  private final List<Stage> stages = new ArrayList<>();
  private final Head head;

  private record Stage(Conv2d convolution, Optional<BatchNorm> norm, Dropout dropout) {}

  /**
   * Creates the discriminator's parameters.
   *
   * @param options its sizes
   * @param sample images
   * @param parameters where to create them
   * @throws gan.core.problem.GanException if it cannot judge such samples
   */
  public UpsampleDiscriminator(
      UpsampleDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    Pyramid.requireImages(sample, PLAYER);
    this.options = options;
    Kernel.Maker kernels = Kernel.of(options.initializer().initializer(), options.spectralNorm());
    input = LabelledSamples.of(options.labels(), sample, PLAYER);
    long channels = sample.channels() + input.classes();
    Shape sides = Shape.of(sample.height(), sample.width());
    for (int number = 1; number <= options.stages(); number++) {
      int stride = number < options.stages() ? 2 : 1;
      long next = (long) options.width() << (number - 1);
      stages.add(stage(parameters, number, stride, channels, next, kernels));
      sides = Shape.of(strided(sides.get(0), stride), strided(sides.get(1), stride));
      channels = next;
    }
    head = new Head(parameters, "head", sides.size() * channels, options.labels(), sample, kernels);
  }

  private static long strided(long side, int stride) {
    return (side + stride - 1) / stride;
  }

  private Stage stage(
      Parameters parameters, int number, int stride, long from, long to, Kernel.Maker kernels) {
    String name = "stage" + number;
    boolean normalized = options.batchNorm() && number > 1;
    Conv2d convolution =
        new Conv2d(parameters, name, options.kernelSize(), stride, from, to, kernels, !normalized);
    Optional<BatchNorm> norm =
        normalized
            ? Optional.of(new BatchNorm(parameters, name + ".norm", to, options.momentum()))
            : Optional.empty();
    return new Stage(convolution, norm, new Dropout(name, options.dropout()));
  }

  @Override
  public Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition) {
    Operand<TFloating> seen = input.apply(pass, samples, condition);
    List<Operand<TFloating>> activations = activations(pass, seen);
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
      x = stage.dropout().apply(pass, Activation.LEAKY_RELU.apply(pass, y, options.leak()));
      activations.add(x);
    }
    return activations;
  }
}
