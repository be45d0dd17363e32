package gan.experiment.runs;

import java.util.ArrayList;
import java.util.List;

/** The mean over a window of neighbours, so that noisy curves can be told apart. */
public final class Smoothing {
  /** A curve with fewer points than twice this stays as it is. */
  private static final int WINDOWS = 50;

  private Smoothing() {}

  /** As many points at the same steps; near the ends the window is cut. */
  public static List<Curve.Point> of(List<Curve.Point> points) {
    int reach = points.size() / WINDOWS / 2;
    if (reach == 0) {
      return points;
    }
    double[] sums = new double[points.size() + 1];
    for (int i = 0; i < points.size(); i++) {
      sums[i + 1] = sums[i] + points.get(i).value();
    }
    List<Curve.Point> smooth = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      int first = Math.max(0, i - reach);
      int end = Math.min(points.size(), i + reach + 1);
      double mean = (sums[end] - sums[first]) / (end - first);
      smooth.add(new Curve.Point(points.get(i).step(), mean));
    }
    return smooth;
  }
}
