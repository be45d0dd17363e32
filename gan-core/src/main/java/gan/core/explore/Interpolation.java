package gan.core.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The way from one latent vector to another, in even steps.
 *
 * @param path which way
 * @param steps samples on it, both ends included; at least 2
 */
public record Interpolation(InterpolationPath path, int steps) {

  /**
   * The ends of one way.
   *
   * @param from the seed where it starts
   * @param to the seed where it ends
   */
  public record Ends(long from, long to) {}

  /** A row for each pair of ends. */
  public Plan plan(Subject subject, List<Ends> pairs) {
    double[] shares = Figures.spread(0, 1, steps);
    List<Row> rows = new ArrayList<>();
    for (Ends ends : pairs) {
      float[] from = subject.generator().vector(ends.from());
      float[] to = subject.generator().vector(ends.to());
      rows.add(
          new Row(
              ends.from() + " to " + ends.to(),
              ends.from(),
              Arrays.stream(shares)
                  .mapToObj(share -> path.between(from, to, share, subject.noiseSize()))
                  .toList()));
    }
    return new Plan(Arrays.stream(shares).mapToObj(Figures::of).toList(), rows);
  }
}
