package gan.data.mixture;

/**
 * A point of the plane.
 *
 * @param x to the right
 * @param y upwards
 */
public record Point(double x, double y) {

  /** The square of the Euclidean distance to another point. */
  double squareTo(double otherX, double otherY) {
    return (x - otherX) * (x - otherX) + (y - otherY) * (y - otherY);
  }
}
