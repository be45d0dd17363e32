package gan.models.sagan;

import gan.core.spi.Option;
import gan.models.condition.DiscriminatorLabels;
import gan.models.layer.Activation;
import gan.models.layer.Initialization;
import gan.models.layer.Normalization;
import gan.models.resnet.ResnetDiscriminatorOptions;
import java.util.List;
import java.util.Optional;

/**
 * Options of the discriminator {@code sagan}.
 *
 * @param width channels of every block
 * @param channels of each block, instead of one width
 * @param stages how many blocks halve the sides; 0 chooses it
 * @param plainBlocks how many blocks follow that do not
 * @param attention the height of the stage that self-attention follows; 0 chooses it
 * @param labels how the discriminator learns of which class a sample should be
 * @param spectralNorm whether kernels are divided by their largest singular value
 * @param initializer what kernels start as
 */
public record SaganDiscriminatorOptions(
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
                "Height of the stage that self-attention follows, in pixels; 0 for the largest up"
                    + " to 32 below the image's.",
            byDefault = "0",
            min = 0)
        int attention,
    @Option(
            value =
                "How the discriminator learns of which class a sample should be: none, concat or"
                    + " projection.",
            byDefault = "projection")
        DiscriminatorLabels labels,
    @Option(
            value = "Whether kernels are divided by their largest singular value.",
            byDefault = "true")
        boolean spectralNorm,
    @Option(
            value = "What kernels start as: normal (0.02), he, glorot or orthogonal.",
            byDefault = "glorot")
        Initialization initializer) {

  /** Copies the list. */
  public SaganDiscriminatorOptions {
    channels = List.copyOf(channels);
  }

  ResnetDiscriminatorOptions resnet() {
    return new ResnetDiscriminatorOptions(
        width,
        channels,
        stages,
        plainBlocks,
        false,
        Normalization.NONE,
        labels,
        spectralNorm,
        Optional.of(attention),
        Activation.RELU,
        0,
        initializer,
        0);
  }
}
