package gan.models.biggan;

import gan.core.spi.Option;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import gan.models.condition.DiscriminatorLabels;
import gan.models.layer.Activation;
import gan.models.layer.Initialization;
import gan.models.layer.Normalization;
import gan.models.resnet.ResnetDiscriminatorOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Options of the discriminator {@code biggan}.
 *
 * @param width what the channels of every block are multiples of
 * @param channels of each block, instead of multiples of one width
 * @param stages how many blocks halve the sides; 0 chooses it
 * @param labels how the discriminator learns of which class a sample should be
 * @param selfAttention whether self-attention follows one of the halving blocks
 * @param attention the height of what that block makes; 0 chooses it
 * @param spectralNorm whether kernels are divided by their largest singular value
 * @param initializer what kernels start as
 */
public record BigganDiscriminatorOptions(
    @Option(
            value =
                "Channels of the first block of images from 64 pixels on, and a fourth of those of"
                    + " all blocks below.",
            byDefault = "96",
            min = 1)
        int width,
    @Option(
            value = "Channels of each block in turn; [] for multiples of 'width' as published.",
            byDefault = "[]",
            min = 1)
        List<Integer> channels,
    @Option(
            value =
                "How many blocks halve the sides, rounded up; 0 halves them while they are 4 or"
                    + " more afterwards, or 7 or more in images below 64 pixels. One block follows"
                    + " that keeps them, or two below 64 pixels.",
            byDefault = "0",
            min = 0,
            max = 16)
        int stages,
    @Option(
            value =
                "How the discriminator learns of which class a sample should be: none, concat or"
                    + " projection.",
            byDefault = "projection")
        DiscriminatorLabels labels,
    @Option(value = "Whether self-attention follows one of the halving blocks.", byDefault = "true")
        boolean selfAttention,
    @Option(
            value =
                "Height of the maps that self-attention works on, in pixels; 0 for the largest up"
                    + " to 32 below the image's. Published: 64 for images of 128×128.",
            byDefault = "0",
            min = 0)
        int attention,
    @Option(
            value = "Whether kernels are divided by their largest singular value.",
            byDefault = "true")
        boolean spectralNorm,
    @Option(
            value = "What kernels start as: normal (0.02), he, glorot or orthogonal.",
            byDefault = "orthogonal")
        Initialization initializer) {

  /** Copies the list. */
  public BigganDiscriminatorOptions {
    channels = List.copyOf(channels);
  }

  /** The residual discriminator of these sizes, for images. */
  ResnetDiscriminatorOptions resnet(SampleSpec sample) {
    int halving = stages == 0 ? Widths.halvings(sample) : stages;
    int plain = Widths.plainBlocks(sample);
    return new ResnetDiscriminatorOptions(
        width,
        channels.isEmpty() ? Widths.ofDiscriminator(sample, halving, plain, width) : channels,
        halving,
        plain,
        true,
        Normalization.NONE,
        labels,
        spectralNorm,
        selfAttention ? Optional.of(attention) : Optional.empty(),
        Activation.RELU,
        0,
        initializer,
        0);
  }

  /** What others must know of a discriminator with these options. */
  Set<Trait> traits() {
    return spectralNorm ? Set.of(Trait.SPECTRAL_NORM) : Set.of();
  }
}
