package gan.metrics.frechet;

import gan.metrics.statistics.Moments;

/**
 * A straight line through points by least squares.
 *
 * @param intercept its height at 0
 * @param slope how steep it is
 * @param standardError of the intercept, from how far the points lie beside the line
 */
record Line(double intercept, double slope, double standardError) {

  /** Through at least three points at different places. */
  static Line through(double[] places, double[] heights) {
    int count = places.length;
    double place = Moments.mean(places);
    double height = Moments.mean(heights);
    double spread = 0;
    double rise = 0;
    for (int i = 0; i < count; i++) {
      spread += (places[i] - place) * (places[i] - place);
      rise += (places[i] - place) * (heights[i] - height);
    }
    double slope = rise / spread;
    double intercept = height - slope * place;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      squares += Math.pow(heights[i] - intercept - slope * places[i], 2);
    }
    return new Line(
        intercept,
        slope,
        Math.sqrt(squares / (count - 2) * (1.0 / count + place * place / spread)));
  }
}
