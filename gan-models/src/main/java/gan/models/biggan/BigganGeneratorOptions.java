package gan.models.biggan;

import gan.core.spi.Option;
import gan.models.condition.GeneratorLabels;
import gan.models.layer.Initialization;
import java.util.List;
import java.util.Optional;

/**
 * Options of {@link BigganGenerator}.
 *
 * @param latentSize numbers of one latent vector
 * @param width what the channels of every part are multiples of
 * @param channels of the base and of each stage, instead of multiples of one width
 * @param stages how often the sides double; 0 chooses it
 * @param labels whether the generator learns which class to make
 * @param embeddingSize numbers of the vector for a class
 * @param selfAttention whether self-attention follows one of the stages
 * @param attention the height of that stage; 0 chooses it
 * @param spectralNorm whether kernels are divided by their largest singular value
 * @param initializer what kernels start as
 * @param momentum how slowly the moving statistics forget
 */
public record BigganGeneratorOptions(
    @Option(
            value =
                "Numbers of one latent vector, a multiple of the number of stages plus one: each"
                    + " stage has a part of its own.",
            byDefault = "120",
            min = 1)
        int latentSize,
    @Option(
            value =
                "Channels of the last stage of images from 128 pixels on, a fourth of those of all"
                    + " stages below 64, and a sixteenth of those of the base between.",
            byDefault = "96",
            min = 1)
        int width,
    @Option(
            value =
                "Channels of the base and of each stage in turn; [] for multiples of 'width' as"
                    + " published.",
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
                "How the generator learns which class to make: none, or concat for a learned"
                    + " vector beside the latent part of every stage.",
            byDefault = "concat")
        GeneratorLabels labels,
    @Option(
            value = "Numbers of the learned vector for a class, which all stages share.",
            byDefault = "128",
            min = 1)
        int embeddingSize,
    @Option(value = "Whether self-attention follows one of the stages.", byDefault = "true")
        boolean selfAttention,
    @Option(
            value =
                "Height of the stage that self-attention follows, in pixels; 0 for the largest up"
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
        Initialization initializer,
    @Option(
            value = "How slowly the moving statistics of batch normalisation forget, in [0, 1).",
            byDefault = "0.9",
            min = 0,
            max = 0.9999)
        double momentum) {

  /** Copies the list. */
  public BigganGeneratorOptions {
    channels = List.copyOf(channels);
  }

  /** The height that self-attention is asked for at, if it is. */
  Optional<Integer> attended() {
    return selfAttention ? Optional.of(attention) : Optional.empty();
  }
}
