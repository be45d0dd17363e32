package gan.models.sagan;

import gan.core.spi.Option;
import gan.models.condition.GeneratorLabels;
import gan.models.layer.Activation;
import gan.models.layer.Initialization;
import gan.models.layer.Normalization;
import gan.models.layer.Upsample;
import gan.models.resnet.ResnetGeneratorOptions;
import java.util.List;
import java.util.Optional;

/**
 * Options of the generator {@code sagan}.
 *
 * @param latentSize numbers of one latent vector
 * @param width channels of the base and of every stage
 * @param channels of the base and of each stage, instead of one width
 * @param stages how often the sides double; 0 chooses it
 * @param attention the height of the stage that self-attention follows; 0 chooses it
 * @param normalization before each activation
 * @param spectralNorm whether kernels are divided by their largest singular value
 * @param initializer what kernels start as
 * @param momentum how slowly the moving statistics forget
 */
public record SaganGeneratorOptions(
    @Option(value = "Numbers of one latent vector.", byDefault = "128", min = 1) int latentSize,
    @Option(value = "Channels of the base and of every stage.", byDefault = "256", min = 1)
        int width,
    @Option(
            value = "Channels of the base and of each stage in turn; [] for 'width' everywhere.",
            byDefault = "[]",
            min = 1)
        List<Integer> channels,
    @Option(
            value =
                "How often the sides double; 0 starts from the smallest sides that are 4"
                    + " or more.",
            byDefault = "0",
            min = 0,
            max = 16)
        int stages,
    @Option(
            value =
                "Height of the stage that self-attention follows, in pixels; 0 for the largest up"
                    + " to 32 below the image's.",
            byDefault = "0",
            min = 0)
        int attention,
    @Option(
            value =
                "Before each activation: none, batch, conditional (batch normalisation by label),"
                    + " layer, instance or pixel.",
            byDefault = "conditional")
        Normalization normalization,
    @Option(
            value = "Whether kernels are divided by their largest singular value.",
            byDefault = "true")
        boolean spectralNorm,
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
  public SaganGeneratorOptions {
    channels = List.copyOf(channels);
  }

  ResnetGeneratorOptions resnet() {
    return new ResnetGeneratorOptions(
        latentSize,
        width,
        channels,
        stages,
        normalization,
        GeneratorLabels.NONE,
        spectralNorm,
        Optional.of(attention),
        Upsample.NEAREST,
        Activation.RELU,
        0,
        initializer,
        momentum);
  }
}
