package gan.core.game;

import java.util.List;

/**
 * What a generator does first with a latent vector z: the product z·W with a weight.
 *
 * @param weight the weight's name and shape, as {@code generator.base.kernel [64, 1024]}
 * @param rows W, a row for each number of the latent vector; not copied
 */
public record FirstLayer(String weight, List<float[]> rows) {

  /** Copies the list. */
  public FirstLayer {
    rows = List.copyOf(rows);
  }
}
