package gan.models.resnet;

import gan.core.spi.Option;
import gan.core.spi.Trait;
import gan.models.condition.DiscriminatorLabels;
import gan.models.layer.Activation;
import gan.models.layer.Initialization;
import gan.models.layer.Normalization;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Options of {@link ResnetDiscriminator}.
 *
 * @param width channels of every block
 * @param channels of each block, instead of one width
 * @param stages how many blocks halve the sides; 0 chooses it
 * @param plainBlocks how many blocks follow that do not
 * @param wide whether a block has all its channels between its convolutions too
 * @param normalization before each activation
 * @param labels how the discriminator learns of which class a sample should be
 * @param spectralNorm whether kernels are divided by their largest singular value
 * @param attention the height of the stage that self-attention follows; 0 chooses it
 * @param activation before each convolution but the first
 * @param leak the slope of leaky-relu below zero
 * @param initializer what kernels start as
 * @param momentum how slowly the moving statistics forget
 */
public record ResnetDiscriminatorOptions(
    @Option(value = "Channels of every block.", byDefault = "128", min = 1) int width,
    @Option(
            value = "Channels of each block in turn; [] for 'width' everywhere.",
            byDefault = "[]",
            min = 1)
        List<Integer> channels,
    @Option(
            value =
                "How many blocks halve the sides, rounded up; 0 halves them while they are 7 or"
                    + " more afterwards.",
            byDefault = "0",
            min = 0,
            max = 16)
        int stages,
    @Option(
            value = "How many blocks follow that keep the sides.",
            byDefault = "2",
            min = 0,
            max = 64)
        int plainBlocks,
    @Option(
            value =
                "Whether a block's first convolution already gives the channels of its second"
                    + " (SAGAN, BigGAN), and not as many as come in (SNGAN).",
            byDefault = "false")
        boolean wide,
    @Option(
            value =
                "Before each activation: none, batch, conditional (batch normalisation by label),"
                    + " layer, instance or pixel.",
            byDefault = "none")
        Normalization normalization,
    @Option(
            value =
                "How the discriminator learns of which class a sample should be: none, concat or"
                    + " projection.",
            byDefault = "none")
        DiscriminatorLabels labels,
    @Option(
            value = "Whether kernels are divided by their largest singular value.",
            byDefault = "true")
        boolean spectralNorm,
    @Option(
            value =
                "Height of the stage that self-attention follows, in pixels; 0 chooses it; left"
                    + " out, there is none.",
            min = 0)
        Optional<Integer> attention,
    @Option(value = "Activation before each convolution but the first.", byDefault = "relu")
        Activation activation,
    @Option(
            value = "Slope of leaky-relu below zero; other activations have none.",
            byDefault = "0.2",
            min = 0,
            max = 1)
        double leak,
    @Option(
            value = "What kernels start as: normal (0.02), he, glorot or orthogonal.",
            byDefault = "glorot")
        Initialization initializer,
    @Option(
            value = "How slowly the moving statistics of batch normalisation forget, in [0, 1).",
            byDefault = "0.9",
            min = 0,
            max = 0.9999)
        double momentum) {

  /** Copies the list. */
  public ResnetDiscriminatorOptions {
    channels = List.copyOf(channels);
  }

  /** What others must know of a discriminator with these options. */
  public Set<Trait> traits() {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (normalization.mixesBatch()) {
      traits.add(Trait.BATCH_STATISTICS);
    }
    if (spectralNorm) {
      traits.add(Trait.SPECTRAL_NORM);
    }
    return traits;
  }
}
