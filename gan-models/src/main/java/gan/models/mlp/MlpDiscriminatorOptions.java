package gan.models.mlp;

import gan.core.spi.Option;
import gan.models.layer.Activation;
import java.util.List;

/**
 * Options of {@link MlpDiscriminator}.
 *
 * @param hidden units of each hidden layer; none makes it a linear classifier
 * @param activation after each hidden layer
 * @param leak the slope of leaky-relu below zero
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
        double leak) {

  /** Copies the list. */
  public MlpDiscriminatorOptions {
    hidden = List.copyOf(hidden);
  }
}
