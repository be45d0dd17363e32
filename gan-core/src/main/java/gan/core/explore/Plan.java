package gan.core.explore;

import java.util.List;

/**
 * Which samples to make, in rows and columns.
 *
 * @param columns what each column is
 * @param rows the latent vectors, row by row
 */
public record Plan(List<String> columns, List<Row> rows) {

  /** Copies the lists. */
  public Plan {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
