package gan.models.resnet;

import gan.core.spi.Option;
import gan.models.condition.GeneratorLabels;
import gan.models.layer.Activation;
import gan.models.layer.Initialization;
import gan.models.layer.Normalization;
import gan.models.layer.Upsample;
import java.util.List;
import java.util.Optional;

/**
 * Options of {@link ResnetGenerator}.
 *
 * @param latentSize numbers of one latent vector
 * @param width channels of the base and of every stage
 * @param channels of the base and of each stage, instead of one width
 * @param stages how often the sides double; 0 chooses it
 * @param normalization before each activation
 * @param labels how the generator learns which class to make, besides a conditional normalisation
 * @param spectralNorm whether kernels are divided by their largest singular value
 * @param attention the height of the stage that self-attention follows; 0 chooses it
 * @param upsampling how the sides double
 * @param activation before each convolution
 * @param leak the slope of leaky-relu below zero
 * @param initializer what kernels start as
 * @param momentum how slowly the moving statistics forget
 */
public record ResnetGeneratorOptions(
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
                "Before each activation: none, batch, conditional (batch normalisation by label),"
                    + " layer, instance or pixel.",
            byDefault = "batch")
        Normalization normalization,
    @Option(
            value = "How the latent vector tells which class to make: none or concat.",
            byDefault = "none")
        GeneratorLabels labels,
    @Option(
            value = "Whether kernels are divided by their largest singular value.",
            byDefault = "false")
        boolean spectralNorm,
    @Option(
            value =
                "Height of the stage that self-attention follows, in pixels; 0 chooses it; left"
                    + " out, there is none.",
            min = 0)
        Optional<Integer> attention,
    @Option(value = "How the sides double: nearest or bilinear.", byDefault = "nearest")
        Upsample upsampling,
    @Option(value = "Activation before each convolution.", byDefault = "relu")
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
  public ResnetGeneratorOptions {
    channels = List.copyOf(channels);
  }
}
