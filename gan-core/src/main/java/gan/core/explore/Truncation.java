package gan.core.explore;

import gan.core.game.Latent;
import gan.core.game.Latent.Distribution;
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
    double mean = mean(subject.generator().latent());
    List<Row> rows = new ArrayList<>();
    for (long seed : seeds) {
      float[] vector = subject.generator().vector(seed);
      rows.add(
          new Row(
              "seed " + seed,
              seed,
              values.stream().map(psi -> scaled(vector, psi, mean, subject.noiseSize())).toList()));
    }
    return new Plan(values.stream().map(psi -> "ψ " + Figures.of(psi)).toList(), rows);
  }

  private static double mean(Latent latent) {
    return latent.distribution() == Distribution.NORMAL ? 0 : (latent.low() + latent.high()) / 2;
  }

  private static float[] scaled(float[] vector, double psi, double mean, int noise) {
    float[] scaled = vector.clone();
    for (int i = 0; i < noise; i++) {
      scaled[i] = (float) (mean + psi * (vector[i] - mean));
    }
    return scaled;
  }
}
