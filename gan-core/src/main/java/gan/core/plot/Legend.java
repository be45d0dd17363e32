package gan.core.plot;

/** What the colours of a picture mean, in a row from left to right. */
final class Legend {
  private static final int MARK = 14;
  private static final int SCALE = 48;
  private static final int GAP = 6;
  private static final int APART = 20;

  private final Canvas canvas;
  private final int top;
  private int left;

  Legend(Canvas canvas, int left, int top) {
    this.canvas = canvas;
    this.left = left;
    this.top = top;
  }

  Legend dot(int color, String text) {
    canvas.disc(left + MARK / 2.0, middle(), 4, color, 1);
    return name(text);
  }

  Legend line(int color, String text) {
    double[] xs = {left, left + MARK};
    canvas.line(xs, new double[] {middle(), middle()}, 2, color, 1);
    return name(text);
  }

  Legend box(int color, double opacity, String text) {
    int half = MARK / 2 - 1;
    canvas.fill(new Area(left, (int) middle() - half, MARK, 2 * half), color, opacity);
    return name(text);
  }

  Legend cross(int color, String text) {
    cross(canvas, left + MARK / 2.0, middle(), color);
    return name(text);
  }

  /** What the colours of a {@link Surface} mean, from 0 to 1. */
  Legend surface(String text) {
    String start = text + " 0";
    canvas.text(start, left, top, Colors.TEXT);
    left += start.length() * Glyphs.WIDTH + GAP;
    for (int x = 0; x < SCALE; x++) {
      for (int y = 2; y < Glyphs.HEIGHT - 2; y++) {
        Surface.dot(canvas, left + x, top + y, (x + 0.5) / SCALE);
      }
    }
    canvas.text("1", left + SCALE + GAP, top, Colors.TEXT);
    left += SCALE + GAP + Glyphs.WIDTH + APART;
    return this;
  }

  /** An upright cross. */
  static void cross(Canvas canvas, double x, double y, int color) {
    canvas.line(new double[] {x - 5, x + 5}, new double[] {y, y}, 2, color, 1);
    canvas.line(new double[] {x, x}, new double[] {y - 5, y + 5}, 2, color, 1);
  }

  private Legend name(String text) {
    canvas.text(text, left + MARK + GAP, top, Colors.TEXT);
    left += MARK + GAP + text.length() * Glyphs.WIDTH + APART;
    return this;
  }

  private double middle() {
    return top + Glyphs.HEIGHT / 2.0;
  }
}
