package gan.core.explore;

import java.util.List;

/**
 * Latent vectors whose samples stand in one row.
 *
 * @param label what the row is
 * @param noise keys the generator's own noise, if it draws any
 * @param vectors from the first column on; there may be fewer than columns
 */
public record Row(String label, long noise, List<float[]> vectors) {

  /** Copies the list. */
  public Row {
    vectors = List.copyOf(vectors);
  }
}
