package gan.metrics.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where samples enter a network, and where what it makes of them comes out.
 *
 * @param input images, {@code [n, height, width, channels]}
 * @param features a vector for each
 * @param probabilities of classes, which sum to 1, if there are any
 * @param logits their unscaled logarithms, if there are these instead
 */
public record Ends(
    TensorName input,
    TensorName features,
    Optional<TensorName> probabilities,
    Optional<TensorName> logits) {

  /** All that come out, features first. */
  List<TensorName> outputs() {
    List<TensorName> all = new ArrayList<>(List.of(features));
    probabilities.ifPresent(all::add);
    logits.ifPresent(all::add);
    return all;
  }
}
