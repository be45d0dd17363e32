package gan.core.explore;

import gan.core.game.Latent;
import java.util.ArrayList;
import java.util.List;

/**
 * Latent vectors drawn towards their mean m, {@code m + ψ (z - m)}: fewer kinds of samples, and
 * likelier ones. Codes at the end of the vectors stay.
 *
 * @param values ψ, one for each column: 1 changes nothing, 0 leaves the mean
 */
public record Truncation(List<Double> values) {

  /** Copies the list. */
  public Truncation {
    values = List.copyOf(values);
  }

  /** A row for each seed. */
  public Plan plan(Subject subject, List<Long> seeds) {
    Latent latent = subject.generator().latent();
    List<Row> rows = new ArrayList<>();
    for (long seed : seeds) {
      float[] vector = subject.generator().vector(seed);
      rows.add(
          new Row(
              "seed " + seed,
              seed,
              values.stream().map(psi -> latent.truncated(vector, psi)).toList()));
    }
    return new Plan(values.stream().map(psi -> "ψ " + Figures.of(psi)).toList(), rows);
  }
}
