package gan.core.summary;

import java.util.List;

/**
 * One player's layers.
 *
 * @param name {@code generator} or {@code discriminator}
 * @param layers in the order in which their parameters were made
 * @param activations how many numbers its operations make of one sample, all of which training
 *     keeps until the gradients are done, at most
 */
public record PlayerSummary(String name, List<Layer> layers, long activations) {

  /** Copies the layers. */
  public PlayerSummary {
    layers = List.copyOf(layers);
  }

  /** How many numbers are learned. */
  public long weights() {
    return layers.stream().mapToLong(Layer::weights).sum();
  }

  /** Floating-point operations of one forward pass of one sample. */
  public long flops() {
    return layers.stream().mapToLong(Layer::flops).sum();
  }
}
