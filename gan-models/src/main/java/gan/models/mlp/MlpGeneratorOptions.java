package gan.models.mlp;

import gan.core.spi.Option;
import gan.models.condition.GeneratorLabels;
import gan.models.layer.Activation;
import java.util.List;

/**
 * Options of {@link MlpGenerator}.
 *
 * @param latentSize numbers of one latent vector
 * @param hidden units of each hidden layer; none makes it a linear map
 * @param activation after each hidden layer
 * @param leak the slope of leaky-relu below zero
 * @param labels how the generator learns which class to make
 */
public record MlpGeneratorOptions(
    @Option(value = "Numbers of one latent vector.", byDefault = "64", min = 1) int latentSize,
    @Option(
            value = "Units of each hidden layer; [] for a single layer.",
            byDefault = "[128, 128]",
            min = 1)
        List<Integer> hidden,
    @Option(value = "Activation after each hidden layer.", byDefault = "relu")
        Activation activation,
    @Option(
            value = "Slope of leaky-relu below zero; other activations have none.",
            byDefault = "0.2",
            min = 0,
            max = 1)
        double leak,
    @Option(
            value = "How the generator learns which class to make: none or concat.",
            byDefault = "none")
        GeneratorLabels labels) {

  /** Copies the list. */
  public MlpGeneratorOptions {
    hidden = List.copyOf(hidden);
  }
}
