package gan.experiment.runs;

import java.util.ArrayList;
import java.util.List;

/**
 * A value against steps, in at most {@value #MOST} points however long the run is: where there are
 * more, each point is the mean of equally many neighbours. Values that are not finite are left out.
 *
 * <p>Not thread-safe.
 */
public final class Curve {
  /** More than a picture is wide. */
  static final int MOST = 4096;

  private final List<Point> points = new ArrayList<>();
  private int width = 1;
  private int pending;
  private double sum;

  /** A curve without points. */
  Curve() {}

  /**
   * A value at a step.
   *
   * @param step the last of those that the value is the mean of
   * @param value finite
   */
  public record Point(long step, double value) {}

  /** The points, in the order of their steps. */
  public List<Point> points() {
    return List.copyOf(points);
  }

  void add(long step, double value) {
    if (!Double.isFinite(value)) {
      return;
    }
    sum += value;
    pending++;
    if (pending == width) {
      points.add(new Point(step, sum / width));
      sum = 0;
      pending = 0;
      if (points.size() == MOST) {
        halve();
      }
    }
  }

  private void halve() {
    for (int i = 0; i < MOST / 2; i++) {
      Point first = points.get(2 * i);
      Point second = points.get(2 * i + 1);
      points.set(i, new Point(second.step(), (first.value() + second.value()) / 2));
    }
    points.subList(MOST / 2, MOST).clear();
    width *= 2;
  }
}
