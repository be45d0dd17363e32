package gan.data.digits;

/** A square of pixels that takes ink: each pixel keeps the most that any line gave it. */
final class Canvas {
  private final int size;
  private final double softness;
  private final double[] ink;

  /**
   * A black square.
   *
   * @param softness how many pixels the edge of a line takes from full ink to none
   */
  Canvas(int size, double softness) {
    this.size = size;
    this.softness = softness;
    this.ink = new double[size * size];
  }

  /** Draws a line with round ends whose radius changes evenly from one end to the other. */
  void line(double x0, double y0, double r0, double x1, double y1, double r1) {
    double reach = Math.max(r0, r1) + softness / 2;
    double dx = x1 - x0;
    double dy = y1 - y0;
    double square = dx * dx + dy * dy;
    double inverse = square == 0 ? 0 : 1 / square;
    int left = first(Math.min(x0, x1) - reach);
    int right = last(Math.max(x0, x1) + reach);
    int top = first(Math.min(y0, y1) - reach);
    int bottom = last(Math.max(y0, y1) + reach);
    for (int row = top; row <= bottom; row++) {
      double py = row + 0.5 - y0;
      for (int column = left; column <= right; column++) {
        double px = column + 0.5 - x0;
        double t = Math.max(0, Math.min(1, (px * dx + py * dy) * inverse));
        double ex = px - t * dx;
        double ey = py - t * dy;
        double distance = Math.sqrt(ex * ex + ey * ey);
        double cover = (r0 + t * (r1 - r0) - distance) / softness + 0.5;
        int pixel = row * size + column;
        ink[pixel] = Math.max(ink[pixel], cover);
      }
    }
  }

  private int first(double edge) {
    return Math.max(0, (int) Math.floor(edge));
  }

  private int last(double edge) {
    return Math.min(size - 1, (int) Math.floor(edge));
  }

  /** The pixels row by row as unsigned bytes, where full ink is {@code white}. */
  byte[] bytes(double white) {
    byte[] bytes = new byte[ink.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (Math.min(1, ink[i]) * white + 0.5);
    }
    return bytes;
  }
}
