package gan.core.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One coordinate of latent vectors takes values in turn, while every other stays as it is.
 *
 * @param low the first value
 * @param high the last value
 * @param steps how many values, at least 2
 */
public record Traversal(double low, double high, int steps) {

  /**
   * A row for each coordinate and midpoint.
   *
   * @param coordinates from 0, below the latent size
   * @param midpoints seeds of the vectors whose other coordinates stay
   */
  public Plan plan(Subject subject, List<Integer> coordinates, List<Long> midpoints) {
    double[] values = Figures.spread(low, high, steps);
    List<Row> rows = new ArrayList<>();
    for (int coordinate : coordinates) {
      for (long seed : midpoints) {
        float[] midpoint = subject.generator().vector(seed);
        rows.add(
            new Row(
                "z" + coordinate + ", seed " + seed,
                seed,
                Arrays.stream(values)
                    .mapToObj(value -> moved(midpoint, coordinate, value))
                    .toList()));
      }
    }
    return new Plan(Arrays.stream(values).mapToObj(Figures::of).toList(), rows);
  }

  private static float[] moved(float[] midpoint, int coordinate, double value) {
    float[] moved = midpoint.clone();
    moved[coordinate] = (float) value;
    return moved;
  }
}
