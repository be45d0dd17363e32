package gan.models.pix2pix;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.models.image.Pyramid;
import gan.models.layer.Squash;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The U-Net of pix2pix (<a href="https://arxiv.org/abs/1611.07004">Isola et al. 2017</a>): makes an
 * image of an image.
 *
 * <p>Convolutions of 4×4 and stride 2 halve the sides, stage by stage, while channels grow to eight
 * times the width; transposed ones double them again, and from the second on each sees beside the
 * one before it what the encoder had at that size. The last ends in tanh for samples in [-1, 1] and
 * sigmoid for [0, 1]. Kernels start as N(0, 0.02); there are no biases but in the last stage,
 * unless nothing is normalised, as in the authors' code.
 *
 * <p>At 256×256×3 from 3 channels with 8 stages and batch normalisation it has 54,413,955 weights.
 */
public final class UnetGenerator implements Generator {
  private static final String PLAYER = "generator 'unet'";
  private static final int MOST_STAGES = 8;
  private static final int WIDEST = 8;
  private static final int DROPPING = 3;

  private final int latentSize;
  private final ValueRange range;
  private final List<EncoderStage> encoder = new ArrayList<>();
  private final List<DecoderStage> decoder = new ArrayList<>();

  /**
   * Creates the generator's parameters.
   *
   * @param options its sizes
   * @param sample images that are made from images, whose sides can be halved as often as there are
   *     stages, in a bounded range
   * @param parameters where to create them
   * @throws GanException if it cannot make such samples
   */
  public UnetGenerator(UnetGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    Pyramid.requireImages(sample, PLAYER);
    requirePairs(sample);
    int stages = Pyramid.making(sample, stages(options, sample), PLAYER).stages();
    latentSize = options.latentSize();
    range = sample.range();
    long from = sample.givenChannels() + (long) latentSize;
    for (int stage = 1; stage <= stages; stage++) {
      boolean plain = stage == 1 || stage == stages;
      encoder.add(
          EncoderStage.create(options, parameters, stage, from, channels(options, stage), plain));
      from = channels(options, stage);
    }
    for (int stage = stages; stage >= 1; stage--) {
      long to = stage == 1 ? sample.channels() : channels(options, stage - 1);
      boolean drops = stages - stage < DROPPING && stage > 1;
      decoder.add(DecoderStage.create(options, parameters, stage, from, to, drops));
      from = 2 * to;
    }
  }

  private static int stages(UnetGeneratorOptions options, SampleSpec sample) {
    int most = Long.numberOfTrailingZeros(sample.height() | sample.width());
    return options.stages() > 0 ? options.stages() : Math.max(1, Math.min(MOST_STAGES, most));
  }

  private static long channels(UnetGeneratorOptions options, int stage) {
    return (long) options.width() * Math.min(WIDEST, 1 << (stage - 1));
  }

  static Initializer weights() {
    return Initializer.normal(0.02);
  }

  private static void requirePairs(SampleSpec sample) {
    if (!sample.isPaired()) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              PLAYER + " makes images of images, but the samples come with none",
              "choose data of pairs, such as 'image-pairs', or another generator."));
    }
  }

  @Override
  public int latentSize() {
    return latentSize;
  }

  @Override
  public Operand<TFloating> generate(Pass pass, Operand<TFloating> latent, Condition condition) {
    Operand<TFloating> image = condition.image().orElseThrow();
    Operand<TFloating> x = latentSize == 0 ? image : withNoise(pass.tf(), image, latent);
    List<Operand<TFloating>> skips = new ArrayList<>();
    for (EncoderStage stage : encoder) {
      x = stage.apply(pass, x, condition, skips.isEmpty());
      skips.add(x);
    }
    skips.remove(skips.size() - 1);
    for (DecoderStage stage : decoder) {
      x = stage.apply(pass, x, condition);
      if (!skips.isEmpty()) {
        x = pass.tf().concat(List.of(x, skips.remove(skips.size() - 1)), pass.tf().constant(3));
      }
    }
    return Squash.into(range, pass, x);
  }

  /** Every pixel with the latent vector behind its channels. */
  private Operand<TFloating> withNoise(
      Ops tf, Operand<TFloating> image, Operand<TFloating> latent) {
    Operand<TFloating> pixel = tf.reshape(latent, tf.constant(new long[] {-1, 1, 1, latentSize}));
    Operand<TFloating> everywhere =
        tf.tile(pixel, tf.constant(new long[] {1, image.shape().get(1), image.shape().get(2), 1}));
    return tf.concat(List.of(image, everywhere), tf.constant(3));
  }
}
