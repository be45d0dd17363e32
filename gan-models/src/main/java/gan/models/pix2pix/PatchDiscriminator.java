package gan.models.pix2pix;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.SampleSpec;
import gan.core.spi.Verdict;
import gan.models.image.Pyramid;
import gan.models.layer.Activation;
import gan.models.layer.Conv2d;
import gan.models.layer.Kernel;
import gan.models.layer.Norm;
import gan.models.layer.Normalization;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * PatchGAN, the discriminator of pix2pix (<a href="https://arxiv.org/abs/1611.07004">Isola et al.
 * 2017</a>): a logit for each patch of an image.
 *
 * <p>Convolutions of 4×4, some of stride 2 and two of stride 1, with leaky rectifiers between them;
 * an image that the sample is to be made from stands behind its channels. Without halvings, three
 * convolutions of 1×1 judge single pixels. The features are the means of the last hidden maps.
 * Kernels start as N(0, 0.02), biases at zero; there is no bias where a normalisation takes it
 * away.
 *
 * <p>With 3 halvings, batch normalisation and 3 channels from 3 it has 2,768,705 weights. At
 * 256×256 it gives 32×32 logits: edges are padded so that a stride alone changes sizes, where the
 * authors' code loses a row and a column in each of the last two convolutions.
 */
public final class PatchDiscriminator implements Discriminator {
  private static final String PLAYER = "discriminator 'patchgan'";
  private static final int WIDEST = 8;

  private final double leak;
  private final List<Stage> stages = new ArrayList<>();
  private final Conv2d last;

  private record Stage(Conv2d convolution, Norm norm) {}

  /**
   * Creates the discriminator's parameters.
   *
   * @param options its sizes
   * @param sample images of sides that the halvings leave something of
   * @param parameters where to create them
   * @throws GanException if it cannot judge such samples
   */
  public PatchDiscriminator(
      PatchDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    Pyramid.requireImages(sample, PLAYER);
    requireRoom(options, sample);
    leak = options.leak();
    Kernel.Maker kernels = Kernel.of(UnetGenerator.weights(), options.spectralNorm());
    int size = options.layers() == 0 ? 1 : 4;
    long from = sample.channels() + sample.givenChannels();
    int hidden = Math.max(2, options.layers() + 1);
    for (int stage = 1; stage <= hidden; stage++) {
      String name = "stage" + stage;
      Normalization kind = stage == 1 ? Normalization.NONE : options.normalization();
      long to = (long) options.width() * Math.min(WIDEST, 1 << (stage - 1));
      int stride = stage <= options.layers() ? 2 : 1;
      boolean biased = !kind.centresChannels();
      stages.add(
          new Stage(
              new Conv2d(parameters, name, size, stride, from, to, kernels, biased),
              kind.create(parameters, name + ".norm", to, 0, options.momentum())));
      from = to;
    }
    last = new Conv2d(parameters, "last", size, 1, from, 1, kernels, true);
  }

  private static void requireRoom(PatchDiscriminatorOptions options, SampleSpec sample) {
    long shorter = Math.min(sample.height(), sample.width());
    int most = 63 - Long.numberOfLeadingZeros(shorter);
    if (options.layers() > most) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              String.format(
                  "%s halves the sides %d times, but the images are %d × %d",
                  PLAYER, options.layers(), sample.height(), sample.width()),
              "set 'layers' to " + most + " or less."));
    }
  }

  @Override
  public Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition) {
    Ops tf = pass.tf();
    Operand<TFloating> x =
        condition
            .image()
            .<Operand<TFloating>>map(given -> tf.concat(List.of(samples, given), tf.constant(3)))
            .orElse(samples);
    for (Stage stage : stages) {
      Operand<TFloating> y =
          stage.norm().apply(pass, stage.convolution().apply(pass, x), condition);
      x = Activation.LEAKY_RELU.apply(pass, y, leak);
    }
    Operand<TFloating> features = tf.math.mean(x, tf.constant(new int[] {1, 2}));
    return Verdict.of(last.apply(pass, x), features);
  }
}
