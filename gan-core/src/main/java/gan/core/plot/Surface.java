package gan.core.plot;

import gan.core.game.Samples;
import gan.core.spi.SampleSpec;
import java.util.Optional;

/**
 * What a judge thinks of every place of a plane, as a pale colour: that of real samples where it
 * takes them for real, that of generated ones where it does not, white where it cannot tell.
 */
final class Surface {
  /** How strong the colour is where the judge is sure. */
  private static final double STRONGEST = 0.35;

  private static final int SIDE = 65;

  private final Axes axes;
  private final float[] nodes;

  /**
   * Opinions of a plane.
   *
   * @param axes the plane
   * @param nodes probabilities on a lattice from edge to edge, row by row from the upper left
   */
  private Surface(Axes axes, float[] nodes) {
    this.axes = axes;
    this.nodes = nodes;
  }

  static Optional<Surface> of(Axes axes, SampleSpec sample, Judge judge) {
    return judge
        .scores(lattice(axes, sample))
        .map(
            scores -> {
              float[] nodes = new float[scores.length];
              for (int i = 0; i < nodes.length; i++) {
                nodes[i] = (float) Judge.probability(scores[i]);
              }
              return new Surface(axes, nodes);
            });
  }

  private static Samples lattice(Axes axes, SampleSpec sample) {
    float[] points = new float[SIDE * SIDE * 2];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int at = 2 * (row * SIDE + column);
        points[at] = place(axes.across(), column);
        points[at + 1] = place(axes.up(), SIDE - 1 - row);
      }
    }
    return new Samples(sample, SIDE * SIDE, points);
  }

  private static float place(Ticks ticks, int node) {
    return (float) (ticks.low() + ticks.range() * node / (SIDE - 1));
  }

  void draw(Canvas canvas) {
    Area area = axes.area();
    for (int y = 0; y < area.height(); y++) {
      for (int x = 0; x < area.width(); x++) {
        double real =
            at((x + 0.5) / area.width() * (SIDE - 1), (y + 0.5) / area.height() * (SIDE - 1));
        dot(canvas, area.left() + x, area.top() + y, real);
      }
    }
  }

  /** Colours a pixel as a probability is coloured. */
  static void dot(Canvas canvas, int x, int y, double real) {
    int color = real > 0.5 ? Colors.REAL : Colors.GENERATED;
    canvas.dot(x, y, color, STRONGEST * Math.abs(2 * real - 1));
  }

  /** Between the nodes, linear in both directions. */
  private double at(double column, double row) {
    int left = (int) column;
    int top = (int) row;
    double x = column - left;
    double y = row - top;
    double upper = (1 - x) * node(left, top) + x * node(left + 1, top);
    double lower = (1 - x) * node(left, top + 1) + x * node(left + 1, top + 1);
    return (1 - y) * upper + y * lower;
  }

  private float node(int column, int row) {
    return nodes[row * SIDE + column];
  }
}
