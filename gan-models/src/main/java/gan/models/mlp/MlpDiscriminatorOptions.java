package gan.models.mlp;

import gan.core.spi.Option;
import gan.models.condition.DiscriminatorLabels;
import gan.models.layer.Activation;
import java.util.List;

/**
 * Options of {@link MlpDiscriminator}.
 *
 * @param hidden units of each hidden layer; none makes it a linear classifier
 * @param activation after each hidden layer
 * @param leak the slope of leaky-relu below zero
 * @param labels how the discriminator learns of which class a sample should be
 * @param spectralNorm whether kernels are divided by their largest singular value
 */
public record MlpDiscriminatorOptions(
    @Option(
            value = "Units of each hidden layer; [] for a single layer.",
            byDefault = "[128, 128]",
            min = 1)
        List<Integer> hidden,
    @Option(value = "Activation after each hidden layer.", byDefault = "leaky-relu")
        Activation activation,
    @Option(
            value = "Slope of leaky-relu below zero; other activations have none.",
            byDefault = "0.2",
            min = 0,
            max = 1)
        double leak,
    @Option(
            value =
                "How the discriminator learns of which class a sample should be: none, concat or"
                    + " projection.",
            byDefault = "none")
        DiscriminatorLabels labels,
    @Option(
            value = "Whether kernels are divided by their largest singular value.",
            byDefault = "false")
        boolean spectralNorm) {

  /** Copies the list. */
  public MlpDiscriminatorOptions {
    hidden = List.copyOf(hidden);
  }
}
